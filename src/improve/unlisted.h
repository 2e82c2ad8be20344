// Words that the dictionary lacks and that are right all the same. All words are folded.
#pragma once

#include <string_view>

#include "improve/dictionary.h"

namespace svea::improve {

// "verksamhetskod": made of two words of the dictionary, though its own rules do not join them.
[[nodiscard]] bool is_made_of_words(const Dictionary& dictionary, std::string_view word);

// "öfverskott", "väckes", "gälle": how law books wrote, or write.
[[nodiscard]] bool is_older_form(const Dictionary& dictionary, std::string_view word);

}  // namespace svea::improve

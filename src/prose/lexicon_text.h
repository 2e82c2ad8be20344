// lexicon_sv_en.txt as it travels in the program.
#pragma once

#include <string_view>

namespace svea::prose {

[[nodiscard]] std::string_view lexicon_text();

}  // namespace svea::prose

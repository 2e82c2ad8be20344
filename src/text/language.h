// Which of Svea's two languages a text is in.
#pragma once

#include <string_view>

namespace svea::text {

// BCP 47: "sv" or "en" by the function words and letters of its first part, "" where they say too little
// (a table, a list of names, another language).
[[nodiscard]] std::string_view guess_language(std::string_view utf8);

}  // namespace svea::text

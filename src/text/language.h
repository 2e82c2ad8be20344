// Which language a text is in.
#pragma once

#include <string_view>

namespace svea::text {

// BCP 47: "sv", "en", "fi", "se" (Northern Sami), "nb", "da", "de" or "fr" by the function words of its first
// part, "" where they say too little (a table, a list of names, another language).
[[nodiscard]] std::string_view guess_language(std::string_view utf8);

}  // namespace svea::text

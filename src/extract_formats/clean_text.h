// The form that text has in every format but plain text.
#pragma once

#include <string>
#include <string_view>

namespace svea::extract_formats {

enum class Spacing {
  collapse,  // running text: runs of spaces and tabs become one space, lines keep their breaks
  cells,     // a table row: the same within a cell; tabs between cells stay, line breaks become spaces
  keep,      // code: spaces, tabs and line breaks stay
};

// Valid UTF-8 in NFC without control characters, trimmed. Invisible characters (soft hyphens, zero-width
// spaces, byte order marks) go, since they hide words from searches; every kind of space becomes a plain one.
[[nodiscard]] std::string clean_text(std::string_view text, Spacing spacing);

}  // namespace svea::extract_formats

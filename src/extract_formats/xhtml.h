// XHTML, which HTML parsers misunderstand in one thing.
#pragma once

#include <string>
#include <string_view>

namespace svea::extract_formats {

// The same page for an HTML parser: to it "<title/>" begins a title that never ends, so each element that is
// closed in its own tag is closed by a tag of its own.
[[nodiscard]] std::string html_of_xhtml(std::string_view xhtml);

}  // namespace svea::extract_formats

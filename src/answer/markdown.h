// Text of a document inside an answer's Markdown.
#pragma once

#include <string>
#include <string_view>

namespace svea::answer {

// Escapes what Markdown or a citation mark would read as its own: a document that says "[2]" or "**" gives
// just that.
[[nodiscard]] std::string markdown_escaped(std::string_view text);

}  // namespace svea::answer

// The Riksdag's documents as whole pages: the API gives a piece of HTML or plain text without a title.
#pragma once

#include <string>
#include <string_view>

namespace svea::connect_national {

[[nodiscard]] std::string page_of_html(std::string_view title, std::string_view html);
// Paragraphs are parted by blank lines; the lines of one are joined.
[[nodiscard]] std::string page_of_text(std::string_view title, std::string_view text);

}  // namespace svea::connect_national

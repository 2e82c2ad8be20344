// A statute put together again from its sections, in the two shapes that Riksdagen's open data gives.
#pragma once

#include <string>
#include <vector>

namespace svea::statutes {

struct Section {
  std::string chapter;  // "3 a kap."; "" where the statute has none
  std::string heading;  // before it; "" none
  std::string number;   // "2 a §"
  std::string text;
};

struct Statute {
  std::string number;  // "2017:900"
  std::string title;   // with its number, as the API's lists give it
  std::vector<Section> sections;
};

// dokument_url_text: blank lines between paragraphs, lines of 70 characters or so.
[[nodiscard]] std::string as_text(const Statute& statute);
// dokument_url_html: a table of contents, chapters as headings, anchors at sections and paragraphs.
[[nodiscard]] std::string as_html(const Statute& statute);

}  // namespace svea::statutes

// Builds PDFs for tests: text in Helvetica at given places.
#pragma once

#include <string>
#include <vector>

#include <fmt/format.h>

namespace svea::extract_formats {

struct SampleText {
  int x = 0;
  int y = 0;         // of the baseline, from the top of the page
  std::string text;  // Windows-1252 without brackets and backslashes
  int size = 11;
  bool is_bold = false;
};

using SamplePage = std::vector<SampleText>;

inline std::string sample_pdf(const std::vector<SamplePage>& pages) {
  constexpr int k_height = 842;
  std::string body = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
  std::string kids;
  int number = 5;
  for (const SamplePage& page : pages) {
    std::string content;
    for (const SampleText& text : page)
      content += fmt::format("BT /{} {} Tf {} {} Td ({}) Tj ET\n", text.is_bold ? "B" : "R", text.size,
                             text.x, k_height - text.y, text.text);
    kids += fmt::format("{} 0 R ", number);
    body += fmt::format(
        "{} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 {}]/Contents {} 0 R/Resources<</Font<</R 3 0 R/B "
        "4 0 R>>>>>>endobj\n",
        number, k_height, number + 1);
    body += fmt::format("{} 0 obj<</Length {}>>stream\n{}endstream endobj\n", number + 1, content.size(),
                        content);
    number += 2;
  }
  body += fmt::format("2 0 obj<</Type/Pages/Kids[{}]/Count {}>>endobj\n", kids, pages.size());
  for (const auto& [object, font] : {std::pair(3, "Helvetica"), std::pair(4, "Helvetica-Bold")})
    body += fmt::format("{} 0 obj<</Type/Font/Subtype/Type1/BaseFont/{}/Encoding/WinAnsiEncoding>>endobj\n",
                        object, font);
  return body + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

}  // namespace svea::extract_formats

#include "extract_formats/pdf_type.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace svea::extract_formats {
namespace {

// The key that occurs most often; 0 when there is none.
double most_common(const std::map<double, std::size_t>& counts) {
  const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
  return most == counts.end() ? 0 : most->first;
}

}  // namespace

PdfType type_of(const std::vector<PdfPage>& pages) {
  std::map<double, std::size_t> letters_by_size;
  std::size_t bold = 0;
  std::size_t letters = 0;
  for (const PdfPage& page : pages)
    for (const PdfLine& line : page.lines) {
      letters_by_size[line.font_size] += line.text.size();
      letters += line.text.size();
      bold += line.is_bold ? line.text.size() : 0;
    }
  PdfType type;
  type.body_size = most_common(letters_by_size);
  type.is_bold = bold * 2 > letters;

  std::map<double, std::size_t> gaps;
  for (const PdfPage& page : pages)
    for (std::size_t i = 1; i < page.lines.size(); ++i) {
      const PdfLine& above = page.lines[i - 1];
      const PdfLine& below = page.lines[i];
      const double gap = below.box.top - above.box.bottom;
      if (above.font_size != type.body_size || below.font_size != type.body_size || gap > 2 * type.body_size)
        continue;
      if (below.box.top > above.box.top) gaps[std::round(10 * gap / type.body_size) / 10] += 1;
    }
  type.line_gap = most_common(gaps);
  return type;
}

}  // namespace svea::extract_formats

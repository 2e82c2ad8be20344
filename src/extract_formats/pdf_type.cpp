#include "extract_formats/pdf_type.h"

#include <algorithm>
#include <array>
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
  std::array<std::size_t, 3> letters_by_face{};
  for (const PdfPage& page : pages)
    for (const PdfLine& line : page.lines) {
      letters_by_size[line.font_size] += line.text.size();
      letters_by_face[static_cast<std::size_t>(line.face)] += line.text.size();
    }
  PdfType type;
  type.body_size = most_common(letters_by_size);
  type.face = static_cast<PdfFace>(std::ranges::max_element(letters_by_face) - letters_by_face.begin());

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

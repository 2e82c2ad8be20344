#include "extract_formats/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <string_view>

#include "extract_formats/pdf_markers.h"

namespace svea::extract_formats {
namespace {

// A mark above the line is set in a font at most this large, relative to the line.
constexpr double k_raised_size = 0.8;

// Numbers of headings stand this far from them at most.
constexpr double k_number_gap_em = 8;
// A printed page has some hundred; comparing each with each must stay cheap.
constexpr std::size_t k_page_lines_max = 2000;

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

bool is_unit(std::string_view text) {
  for (const std::string_view unit : {"m", "km", "cm", "mm", "dm"})
    if (text == unit || text.ends_with(' ' + std::string(unit))) return true;
  return false;
}

// Collects the words of one line.
class LineBuilder {
 public:
  explicit LineBuilder(double gap_em) : gap_em_(gap_em) {}

  [[nodiscard]] bool is_empty() const { return line_.text.empty(); }

  [[nodiscard]] bool takes(const PdfWord& word) const {
    if (is_empty()) return true;
    const double size = std::max(largest_, word.font_size);
    return share_line(line_.box, word.box) && word.box.left > right_ - size &&
           word.box.left - right_ < gap_em_ * size;
  }

  void add(const PdfWord& word) {
    if (!is_empty() && is_raised(word)) {
      add_raised(word);
      return;
    }
    if (is_empty()) {
      line_.box = word.box;
      line_.tag = word.tag;
      line_.begins_bold = word.face == PdfFace::bold;
      line_.face = word.face;
    } else if ((space_before_ || word.box.left - right_ > 0.2 * word.font_size) && !is_torn(word)) {
      line_.text += ' ';
    }
    line_.text += word.text;
    line_.box.left = std::min(line_.box.left, word.box.left);
    line_.box.right = std::max(line_.box.right, word.box.right);
    line_.box.top = std::min(line_.box.top, word.box.top);
    line_.box.bottom = std::max(line_.box.bottom, word.box.bottom);
    if (word.face != line_.face) line_.face = PdfFace::plain;
    letters_[std::round(word.font_size * 2) / 2] += word.text.size();
    largest_ = std::max(largest_, word.font_size);
    right_ = word.box.right;
    space_before_ = word.has_space_after;
  }

  [[nodiscard]] PdfLine take() {
    const auto most = std::ranges::max_element(
        letters_, {}, [](const auto& size_and_letters) { return size_and_letters.second; });
    line_.font_size = most->first;
    PdfLine line = std::move(line_);
    *this = LineBuilder(gap_em_);
    return line;
  }

 private:
  // Å, Ä or Ö and the rest of its word: old fonts give the accented capitals a wrong width. "Å ena sidan" is
  // right.
  [[nodiscard]] bool is_torn(const PdfWord& word) const {
    const std::string_view text = line_.text;
    if (!text.ends_with("Å") && !text.ends_with("Ä") && !text.ends_with("Ö")) return false;
    const bool is_alone = text.size() == 2 || text[text.size() - 3] == ' ';
    return is_alone && begins_lower(word.text) && word.text != "ena" && word.text != "andra";
  }

  [[nodiscard]] bool is_raised(const PdfWord& word) const {
    return word.font_size < k_raised_size * largest_ && !space_before_ && is_number(word.text) &&
           word.box.bottom < line_.box.bottom - 0.1 * largest_;
  }

  void add_raised(const PdfWord& word) {
    const char last = line_.text.back();
    if (is_unit(line_.text) && (word.text == "2" || word.text == "3"))
      line_.text += word.text == "2" ? "²" : "³";
    else if (last >= '0' && last <= '9')
      line_.text += '^' + word.text;
    else
      line_.note_marks.push_back(word.text);
    right_ = word.box.right;
    space_before_ = word.has_space_after;
  }

  double gap_em_;
  PdfLine line_;
  std::map<double, std::size_t> letters_;  // by font size
  double largest_ = 0;
  double right_ = 0;
  bool space_before_ = false;
};

}  // namespace

bool share_line(const PdfBox& a, const PdfBox& b) {
  const double overlap = std::min(a.bottom, b.bottom) - std::max(a.top, b.top);
  return overlap > 0.5 * std::min(a.height(), b.height());
}

std::vector<PdfLine> lines_of(std::span<const PdfWord> words, double gap_em) {
  std::vector<PdfLine> lines;
  LineBuilder line(gap_em);
  for (const PdfWord& word : words) {
    if (!line.takes(word)) lines.push_back(line.take());
    line.add(word);
  }
  if (!line.is_empty()) lines.push_back(line.take());
  return lines;
}

void join_numbers(std::vector<PdfLine>& lines) {
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    PdfLine& number = lines[i];
    PdfLine& title = lines[i + 1];
    const double gap = title.box.left - number.box.right;
    if (!is_section_number(number.text) && !is_marker(number.text)) continue;
    if (!share_line(number.box, title.box) || gap < 0 || gap > k_number_gap_em * title.font_size) continue;
    title.text = number.text + ' ' + title.text;
    title.box.left = number.box.left;
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
  }
}

void find_column_edges(std::vector<PdfLine>& lines) {
  if (lines.size() > k_page_lines_max) return;
  std::vector<double> rights;
  for (PdfLine& line : lines) {
    rights.clear();
    for (const PdfLine& other : lines)
      if (other.box.left < line.box.right && other.box.right > line.box.left)
        rights.push_back(other.box.right);
    const auto full = rights.begin() + static_cast<std::ptrdiff_t>(rights.size() * 7 / 10);
    std::ranges::nth_element(rights, full);
    line.column_right = full == rights.end() ? line.box.right : *full;
  }
}

}  // namespace svea::extract_formats

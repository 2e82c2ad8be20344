#include "extract_formats/pdf_flow.h"

#include <algorithm>
#include <cmath>
#include <string_view>

#include "extract_formats/pdf_markers.h"

namespace svea::extract_formats {
namespace {

// All in the font size of the line.
constexpr double k_extra_gap_em = 0.35;  // more than the usual gap by this much: a paragraph ends
constexpr double k_indent_em = 0.5;
constexpr double k_letter_em = 0.5;  // the width of a letter in the mean, a little high
// Fonts this near to each other are the same text.
constexpr double k_same_size = 0.1;

class Flow {
 public:
  explicit Flow(const PdfType& type) : type_(type) {}

  void add(const PdfLine& line, int page) {
    if (!line.cells.empty())
      add_row(line, page);
    else if (line.tag.block > 0 || (last_ != nullptr && current().tag.block > 0))
      add_tagged(line, page);
    else if (const bool here = is_below_last(line, page); here ? goes_on(line) : goes_on_elsewhere(line))
      extend(line);
    else if (!here && find_unfinished_body(line))
      extend(line);
    else
      begin(line, page);
    keep_marks(line, page);
    page_ = page;
  }

  [[nodiscard]] std::vector<PdfParagraph> take() && { return std::move(paragraphs_); }

 private:
  void add_row(const PdfLine& line, int page) {
    PdfParagraph row;
    row.page = page;
    row.font_size = line.font_size;
    for (const PdfLine& cell : line.cells) row.cells.push_back(cell.text);
    paragraphs_.push_back(std::move(row));
    current_ = paragraphs_.size() - 1;
    last_ = nullptr;
  }

  // Headings and list items begin and end where the document says so.
  void add_tagged(const PdfLine& line, int page) {
    const bool is_after_text = last_ != nullptr && current().cells.empty();
    if (is_after_text && (current().tag.block == line.tag.block || is_torn_item(line, page)))
      extend(line);
    else
      begin(line, page);
  }

  // Some programs tag a bullet, or each line, as an item of its own.
  [[nodiscard]] bool is_torn_item(const PdfLine& line, int page) const {
    if (!is_tagged_item(current().tag) || !is_tagged_item(line.tag)) return false;
    if (is_marker(current().text)) return true;
    return is_below_last(line, page) && begins_lower(line.text) && marker_bytes(line.text) == 0 &&
           !ends_line(current().text) && !was_broken_early(line);
  }

  void keep_marks(const PdfLine& line, int page) {
    for (const std::string& number : line.note_marks) current().note_marks.push_back({page, number});
  }

  void begin(const PdfLine& line, int page) {
    PdfParagraph paragraph{line.text, page, 1, line.font_size, line.face};
    paragraph.tag = line.tag;
    paragraph.is_item = is_tagged_item(line.tag) || marker_bytes(line.text) > 0;
    paragraph.is_section = begins_section(line.text);
    paragraphs_.push_back(std::move(paragraph));
    current_ = paragraphs_.size() - 1;
    first_left_ = line.box.left;
    rest_left_ = line.box.left;
    right_ = line.box.right;
    last_ = &line;
  }

  void extend(const PdfLine& line) {
    PdfParagraph& paragraph = current();
    append_line(paragraph.text, line.text);
    if (line.face != paragraph.face) paragraph.face = PdfFace::plain;
    if (++paragraph.lines == 2) rest_left_ = line.box.left;
    right_ = std::max(right_, line.box.right);
    last_ = &line;
  }

  static bool is_tagged_item(const PdfTag& tag) { return tag.block > 0 && tag.heading_level == 0; }
  PdfParagraph& current() { return paragraphs_[current_]; }
  [[nodiscard]] const PdfParagraph& current() const { return paragraphs_[current_]; }

  [[nodiscard]] bool is_below_last(const PdfLine& line, int page) const {
    return last_ != nullptr && page == page_ && line.box.top > last_->box.top &&
           line.box.left < last_->box.right && line.box.right > last_->box.left;
  }

  [[nodiscard]] bool is_same_type(const PdfParagraph& paragraph, const PdfLine& line) const {
    return std::abs(paragraph.font_size - line.font_size) <= k_same_size * line.font_size &&
           (paragraph.face == line.face || paragraph.face == PdfFace::plain);
  }

  // Whether a line below the last one belongs to its paragraph.
  [[nodiscard]] bool goes_on(const PdfLine& line) const {
    const PdfParagraph& paragraph = current();
    const double size = line.font_size;
    if (!is_same_type(paragraph, line)) return false;
    // A line in another face is a heading without a gap, unless a sentence runs through it.
    if (line.face != paragraph.face && ends_sentence(paragraph.text)) return false;
    if (line.box.top - last_->box.bottom > (type_.line_gap + k_extra_gap_em) * size) return false;
    if (begins_with_bullet(line.text)) return false;
    const bool may_begin = ends_clause(paragraph.text) || paragraph.is_item || was_broken_early(line);
    if (may_begin && (marker_bytes(line.text) > 0 || begins_section(line.text))) return false;
    if (line.begins_bold && begins_section(line.text) && paragraph.face != PdfFace::bold) return false;
    if (was_broken_early(line) &&
        (ends_line(paragraph.text) || (is_body(paragraph) && !begins_lower(line.text) &&
                                       !line.text.starts_with('(') && !begins_in_reference(line.text))))
      return false;
    return paragraph.is_item ? goes_on_in_item(line) : goes_on_in_text(line);
  }

  [[nodiscard]] bool goes_on_in_text(const PdfLine& line) const {
    const double indent = k_indent_em * line.font_size;
    const bool is_indented = line.box.left > rest_left_ + indent;
    if (is_indented && ends_sentence(current().text) && line.box.left < last_->box.right) return false;
    // What has stood indented for lines and now does not is over.
    return current().lines < 2 || line.box.left > rest_left_ - indent || !ends_sentence(current().text);
  }

  [[nodiscard]] bool goes_on_in_item(const PdfLine& line) const {
    if (!ends_line(current().text) && begins_lower(line.text)) return true;
    const double indent = k_indent_em * line.font_size;
    const bool hangs = current().lines > 1 && rest_left_ > first_left_ + indent;
    if (hangs) return line.box.left > rest_left_ - indent;
    return line.box.left > first_left_ - indent &&
           (line.box.left > first_left_ + indent || !ends_sentence(current().text));
  }

  // Whether a line in the next column or on the next page belongs to the last paragraph.
  [[nodiscard]] bool goes_on_elsewhere(const PdfLine& line) const {
    return last_ != nullptr && is_open(current()) && continues(current(), line);
  }

  // Makes the last paragraph in the size of the text the current one, when what stands after it are only
  // notes in a smaller size and the line continues it.
  bool find_unfinished_body(const PdfLine& line) {
    for (std::size_t at = paragraphs_.size(); at-- > 0;) {
      const PdfParagraph& paragraph = paragraphs_[at];
      if (!paragraph.cells.empty() || paragraph.font_size > type_.body_size * (1 + k_same_size)) return false;
      if (paragraph.font_size < type_.body_size * (1 - k_same_size / 2)) continue;
      if (!is_open(paragraph) || !continues(paragraph, line)) return false;
      current_ = at;
      return true;
    }
    return false;
  }

  static bool is_open(const PdfParagraph& paragraph) {
    return paragraph.cells.empty() && !ends_sentence(paragraph.text);
  }
  [[nodiscard]] bool continues(const PdfParagraph& paragraph, const PdfLine& line) const {
    return is_same_type(paragraph, line) && line.face == paragraph.face &&
           (begins_lower(line.text) || paragraph.text.ends_with('-') || paragraph.text.ends_with(','));
  }

  [[nodiscard]] bool is_body(const PdfParagraph& paragraph) const {
    return paragraph.font_size <= type_.body_size * (1 + k_same_size) && paragraph.face == type_.face;
  }

  static bool ends_line(std::string_view text) {
    return ends_sentence(text) || text.ends_with(',') || text.ends_with(';');
  }

  static bool ends_clause(std::string_view text) {
    return ends_line(text) || text.ends_with(" och") || text.ends_with(" eller") || text.ends_with(" samt");
  }

  // The next line's first word would have had room at the end of the last one: somebody ended it there.
  [[nodiscard]] bool was_broken_early(const PdfLine& line) const {
    const std::size_t word = std::min(line.text.find(' '), line.text.size());
    const double width = k_letter_em * line.font_size * static_cast<double>(word + 1);
    const double full = std::max({right_, line.box.right, last_->column_right});
    return last_->box.right + width < full - k_letter_em * line.font_size;
  }

  PdfType type_;
  std::vector<PdfParagraph> paragraphs_;
  std::size_t current_ = 0;        // the paragraph that was added to last
  const PdfLine* last_ = nullptr;  // its last line; null before the first paragraph and after a table
  int page_ = 0;
  double first_left_ = 0;  // of the current paragraph: where its first line begins,
  double rest_left_ = 0;   // where the others do,
  double right_ = 0;       // and where the longest ends
};

}  // namespace

std::vector<PdfParagraph> paragraphs_of(const std::vector<PdfPage>& pages, const PdfType& type) {
  Flow flow(type);
  for (std::size_t i = 0; i < pages.size(); ++i)
    for (const PdfLine& line : pages[i].lines) flow.add(line, static_cast<int>(i) + 1);
  return std::move(flow).take();
}

}  // namespace svea::extract_formats

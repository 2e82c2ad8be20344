#include "extract_formats/pdf_paragraphs.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <set>

#include "extract_formats/heading_text.h"
#include "extract_formats/pdf_flow.h"
#include "extract_formats/pdf_markers.h"
#include "extract_formats/pdf_notes.h"
#include "extract_formats/pdf_type.h"

namespace svea::extract_formats {
namespace {

using model::BlockKind;

// Relative to the text.
constexpr double k_heading_size = 1.12;
constexpr double k_small_size = 0.9;  // notes
constexpr std::size_t k_heading_bytes_max = 250;
constexpr int k_heading_lines_max = 5;
constexpr std::size_t k_contents_rows_min = 5;

bool has_letters(std::string_view text) {
  return std::ranges::count_if(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }) >= 2;
}

// Headings may end with an abbreviation: "Förarbeten m.m."
std::string_view without_abbreviation(std::string_view text) {
  for (const std::string_view ending : {" m.m.", " m.fl."})
    if (text.ends_with(ending)) text.remove_suffix(ending.size());
  return text;
}

bool ends_like_text(std::string_view text) {
  text = without_abbreviation(text);
  return text.empty() || std::string_view(".,;-").contains(text.back());
}

bool is_heading(const PdfParagraph& paragraph, const PdfType& type) {
  if (paragraph.tag.block > 0) return paragraph.tag.heading_level > 0 && has_letters(paragraph.text);
  if (!paragraph.cells.empty() || paragraph.text.size() > k_heading_bytes_max ||
      paragraph.lines > k_heading_lines_max || !has_letters(paragraph.text))
    return false;
  if (ends_like_text(paragraph.text)) return false;
  if (paragraph.font_size >= k_heading_size * type.body_size) return true;
  if (paragraph.font_size < k_small_size * type.body_size) return false;
  if (paragraph.face == PdfFace::bold && type.face != PdfFace::bold) return true;
  // Italics also mark quotes and names, so a heading in them is short and begins like one.
  if (paragraph.face == PdfFace::italic && type.face == PdfFace::plain && !paragraph.is_item)
    return paragraph.lines <= 2 && is_like_heading(without_abbreviation(paragraph.text));
  return paragraph.lines == 1 && is_all_capitals(paragraph.text) && is_like_heading(paragraph.text) &&
         paragraph.font_size >= type.body_size;
}

// How a heading is set decides its level: larger before smaller, bold before italic before plain.
struct Style {
  double size;
  PdfFace face;
  friend bool operator<(const Style& a, const Style& b) {
    return a.size != b.size ? a.size > b.size : a.face > b.face;
  }
};

Style style_of(const PdfParagraph& paragraph) {
  return {std::round(paragraph.font_size * 2) / 2, paragraph.face};
}

// Rows of a table of contents: titles, and the numbers of pages that come one after the other.
std::set<const PdfParagraph*> contents_of(const std::vector<PdfParagraph>& paragraphs, std::size_t pages) {
  std::set<const PdfParagraph*> contents;
  std::vector<const PdfParagraph*> run;
  std::size_t last_page = 0;
  const auto end_run = [&] {
    if (run.size() >= k_contents_rows_min) contents.insert(run.begin(), run.end());
    run.clear();
    last_page = 0;
  };
  for (const PdfParagraph& paragraph : paragraphs) {
    if (paragraph.cells.empty() && run.empty()) continue;
    std::size_t page = 0;
    const std::string_view number = paragraph.cells.empty() ? std::string_view{} : paragraph.cells.back();
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), page);
    const bool fits =
        error == std::errc{} && end == number.data() + number.size() && page >= last_page && page <= pages;
    if (!fits) end_run();
    if (!fits) continue;
    run.push_back(&paragraph);
    last_page = page;
  }
  end_run();
  return contents;
}

std::string row_text(const PdfParagraph& row) {
  std::string text;
  for (const std::string& cell : row.cells) {
    if (&cell != row.cells.data()) text += '\t';
    text += cell;
  }
  return text;
}

void add_text(const PdfParagraph& paragraph, BlockBuilder& blocks) {
  if (!paragraph.is_item) return blocks.add(BlockKind::paragraph, paragraph.text, 0, paragraph.page);
  const std::string_view text = paragraph.text;
  blocks.add(BlockKind::list_item, text.substr(bullet_bytes(text)), 0, paragraph.page);
}

}  // namespace

std::string add_paragraphs(const std::vector<PdfPage>& pages, BlockBuilder& blocks) {
  const PdfType type = type_of(pages);
  std::vector<PdfParagraph> paragraphs = paragraphs_of(pages, type);
  place_notes(paragraphs, type);
  std::set<Style> styles;
  bool are_all_tagged = true;  // otherwise their levels would not fit together
  for (const PdfParagraph& paragraph : paragraphs) {
    if (!is_heading(paragraph, type)) continue;
    styles.insert(style_of(paragraph));
    are_all_tagged = are_all_tagged && paragraph.tag.heading_level > 0;
  }

  const std::set<const PdfParagraph*> contents = contents_of(paragraphs, pages.size());
  const PdfParagraph* title = nullptr;
  for (const PdfParagraph& paragraph : paragraphs) {
    if (has_dot_leader(paragraph.text) || contents.contains(&paragraph)) continue;
    if (!paragraph.cells.empty()) {
      blocks.add(BlockKind::table_row, row_text(paragraph), 0, paragraph.page);
    } else if (is_heading(paragraph, type)) {
      const auto rank = std::distance(styles.begin(), styles.find(style_of(paragraph)));
      const int level = are_all_tagged ? paragraph.tag.heading_level : static_cast<int>(rank) + 1;
      blocks.add(BlockKind::heading, paragraph.text, level, paragraph.page);
      const bool is_on_first_page = paragraph.page == paragraphs.front().page;
      if (is_on_first_page && (title == nullptr || paragraph.font_size > title->font_size))
        title = &paragraph;
    } else {
      add_text(paragraph, blocks);
    }
  }
  return title == nullptr ? "" : title->text;
}

}  // namespace svea::extract_formats

#include "extract_formats/pdf_reader.h"

#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-page.h>

#include <array>
#include <chrono>
#include <climits>
#include <memory>
#include <string>

#include "base/check.h"
#include "base/limits.h"
#include "extract/failures.h"
#include "extract_formats/pdf_furniture.h"
#include "extract_formats/pdf_lines.h"
#include "extract_formats/pdf_paragraphs.h"
#include "extract_formats/pdf_tables.h"
#include "text/unicode.h"

// What fontconfig keeps to the end of the process looks like a leak to LeakSanitizer.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfontconfig"; }

namespace svea::extract_formats {
namespace {

std::string to_utf8(const poppler::ustring& text) {
  const poppler::byte_array bytes = text.to_utf8();
  return {bytes.begin(), bytes.end()};
}

// Some programs set tabs and spaces, of any kind, as words of their own or in one with a word.
std::string without_spaces_around(const std::string& word) {
  std::size_t start = 0;
  std::size_t end = 0;
  for (std::size_t at = 0; at < word.size();) {
    const text::CodePoint point = text::code_point(word, at);
    if (!text::is_space(point.value)) end = point.next;
    if (end == 0) start = point.next;
    at = point.next;
  }
  return end == 0 ? "" : word.substr(start, end - start);
}

PdfFace face_of(const std::string& font_name) {
  for (const char* const mark : {"Bold", "bold", "Black", "Heavy", "Semibold", "Demi"})
    if (font_name.contains(mark)) return PdfFace::bold;
  for (const char* const mark : {"Italic", "italic", "Oblique"})
    if (font_name.contains(mark)) return PdfFace::italic;
  return PdfFace::plain;
}

// How most of the page's words are turned; words turned otherwise are stamps and notes along the edge.
int main_rotation(const std::vector<poppler::text_box>& boxes) {
  std::array<std::size_t, 4> counts{};
  for (const poppler::text_box& box : boxes)
    ++counts[static_cast<std::size_t>(box.rotation()) % counts.size()];
  return static_cast<int>(std::max_element(counts.begin(), counts.end()) - counts.begin());
}

std::vector<PdfWord> words_of(const poppler::page& page) {
  const std::vector<poppler::text_box> boxes = page.text_list(poppler::page::text_list_include_font);
  const int rotation = main_rotation(boxes);
  std::vector<PdfWord> words;
  words.reserve(boxes.size());
  for (const poppler::text_box& box : boxes) {
    if (box.rotation() != rotation) continue;
    PdfWord word;
    word.text = without_spaces_around(to_utf8(box.text()));
    if (word.text.empty()) {
      if (!words.empty()) words.back().has_space_after = true;
      continue;
    }
    const poppler::rectf where = box.bbox();
    word.box = {where.left(), where.top(), where.right(), where.bottom()};
    word.font_size = box.has_font_info() ? box.get_font_size() : where.height();
    if (box.has_font_info()) word.face = face_of(box.get_font_name());
    word.has_space_after = box.has_space_after();
    words.push_back(std::move(word));
  }
  return words;
}

PdfPage read_page(const poppler::page& page) {
  PdfPage read;
  read.width = page.page_rect().width();
  read.height = page.page_rect().height();
  const std::vector<PdfWord> words = words_of(page);
  read.lines = lines_of(words, k_column_gap_em);
  join_table_rows(read.lines, lines_of(words, k_cell_gap_em));
  join_numbers(read.lines);
  find_column_edges(read.lines);
  return read;
}

// Titles that programs write by themselves.
bool is_made_up(std::string_view title) {
  if (title.size() < 4 || title.starts_with("Microsoft Word") || title.starts_with("untitled")) return true;
  for (const std::string_view ending :
       {".doc", ".docx", ".pdf", ".indd", ".qxd", ".qxp", ".rtf", ".odt", ".dot"})
    if (title.ends_with(ending)) return true;
  return false;
}

Properties properties_of(const poppler::document& document) {
  Properties properties{to_utf8(document.get_title()), to_utf8(document.get_author())};
  const std::time_t changed = document.get_modification_date_t();
  const std::time_t date = changed > 0 ? changed : document.get_creation_date_t();
  if (date > 0) properties.date = iso_day(std::chrono::sys_seconds(std::chrono::seconds(date)));
  return properties;
}

}  // namespace

void prepare_pdf() {
  poppler::set_debug_error_function([](const std::string&, void*) {}, nullptr);
  // Poppler keeps its settings as long as some document lives: this one lives with the process. Its one page
  // asks for a font that it does not bring, so that the list of the system's fonts is read now.
  static constexpr std::string_view k_page =
      "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count "
      "1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R/Resources<</Font<</F 5 0 "
      "R>>>>>>endobj\n"
      "4 0 obj<</Length 25>>stream\nBT /F 9 Tf (svea) Tj ET  \nendstream endobj\n"
      "5 0 obj<</Type/Font/Subtype/TrueType/BaseFont/Arial/Encoding/WinAnsiEncoding>>endobj\n"
      "trailer<</Root 1 0 R>>\n%%EOF\n";
  static const std::unique_ptr<poppler::document> keeper(
      poppler::document::load_from_raw_data(k_page.data(), static_cast<int>(k_page.size())));
  check(keeper != nullptr, "poppler reads the document");
  const std::unique_ptr<poppler::page> page(keeper->create_page(0));
  check(page != nullptr, "poppler reads the page");
  (void)page->text_list(poppler::page::text_list_include_font);
}

Result<extract::ExtractedDocument> read_pdf(std::string_view bytes) {
  if (bytes.size() > INT_MAX) return extract::fail(extract::Failure::too_large, "file");
  const std::unique_ptr<poppler::document> document(
      poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
  if (!document) return extract::fail(extract::Failure::damaged, "PDF");
  if (document->is_locked()) return extract::fail(extract::Failure::encrypted, "PDF");
  const int count = document->pages();
  if (count <= 0) return extract::fail(extract::Failure::damaged, "PDF without pages");

  std::vector<PdfPage> pages;
  std::vector<int> pages_to_read;
  std::size_t text_bytes = 0;
  for (int i = 0; i < count; ++i) {
    const std::unique_ptr<poppler::page> page(document->create_page(i));
    pages.push_back(page ? read_page(*page) : PdfPage{});
    if (pages.back().lines.empty()) pages_to_read.push_back(i + 1);
    for (const PdfLine& line : pages.back().lines) text_bytes += line.text.size();
    if (text_bytes > limits::k_document_text_bytes_max)
      return extract::fail(extract::Failure::too_large, "text");
  }
  remove_furniture(pages);
  BlockBuilder blocks;
  const std::string heading = add_paragraphs(pages, blocks);
  Properties properties = properties_of(*document);
  if (is_made_up(properties.title)) properties.title = heading;
  return std::move(blocks).finish("application/pdf", properties, count, std::move(pages_to_read));
}

}  // namespace svea::extract_formats

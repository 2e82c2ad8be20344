#include "extract_formats/odt_content.h"

#include <algorithm>
#include <array>

namespace svea::extract_formats {
namespace {

using model::BlockKind;

// What the author deleted or noted, what is generated from the text, and descriptions of pictures.
constexpr std::array<std::string_view, 12> k_skipped = {
    "tracked-changes", "annotation",   "table-of-content", "alphabetical-index", "illustration-index",
    "table-index",     "object-index", "user-index",       "bibliography",       "note-citation",
    "title",           "desc"};

// Frames whose text is the same on every slide (OpenDocument 1.3, part 3, 19.389).
constexpr std::array<std::string_view, 4> k_furniture = {"date-time", "footer", "header", "page-number"};

}  // namespace

Status OdtContent::read(package::XmlStream& xml) {
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;) TRY(take(xml, event));
  return {};
}

Status OdtContent::read_element(package::XmlStream& xml) {
  const int depth = xml.depth();
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::end && xml.depth() <= depth) return {};
    TRY(take(xml, event));
  }
  return {};
}

Status OdtContent::take(package::XmlStream& xml, package::XmlEvent event) {
  if (event == package::XmlEvent::start) TRY(start(xml));
  if (event == package::XmlEvent::end) end(xml.name());
  if (event == package::XmlEvent::text && !paragraphs_.empty()) append(xml.text());
  return {};
}

Status OdtContent::start(package::XmlStream& xml) {
  const std::string_view name = xml.name();
  if (std::ranges::find(k_skipped, name) != k_skipped.end()) return xml.skip();
  if (name == "frame") {
    const std::string kind = xml.attribute("class").value_or("");
    if (std::ranges::find(k_furniture, kind) != k_furniture.end()) return xml.skip();
    in_title_ = kind == "title";
  }
  if (name == "p")
    paragraphs_.push_back({in_title_ ? 1 : 0});
  else if (name == "h")
    paragraphs_.push_back({std::max(xml.number("outline-level").value_or(1), 1)});
  else if (name == "list")
    lists_.begin_list(list_styles_, xml.attribute("style-name").value_or(""),
                      xml.attribute("continue-numbering") == "true");
  else if (name == "list-item")
    lists_.begin_item();
  else if (name == "table-row")
    flow_.begin_row();
  else if (name == "table-cell")
    flow_.begin_cell();
  else if (name == "note-body")
    ++notes_open_;
  else if (!paragraphs_.empty())
    start_in_paragraph(name);
  else
    start_style(xml, name);
  return {};
}

void OdtContent::start_in_paragraph(std::string_view name) {
  if (name == "s")
    append(" ");
  else if (name == "tab")
    append("\t");
  else if (name == "line-break")
    paragraphs_.back().text += '\n';
}

void OdtContent::start_style(const package::XmlStream& xml, std::string_view name) {
  if (name == "list-style") list_style_ = xml.attribute("name").value_or("");
  if (name != "list-level-style-number") return;
  const int level = xml.number("level").value_or(1);
  if (level < 1 || level > static_cast<int>(OdtListStyle::k_levels)) return;
  list_styles_[list_style_].levels[static_cast<std::size_t>(level - 1)] = {
      number_format_of(xml.attribute("num-format").value_or("")), xml.attribute("num-suffix").value_or(""),
      xml.number("start-value").value_or(1)};
}

void OdtContent::end(std::string_view name) {
  if (name == "frame") in_title_ = false;
  if (name == "list") lists_.end_list();
  if (name == "table-row") flow_.end_row();
  if (name == "note-body") notes_open_ = std::max(0, notes_open_ - 1);
  if ((name != "p" && name != "h") || paragraphs_.empty()) return;
  Paragraph paragraph = std::move(paragraphs_.back());
  paragraphs_.pop_back();
  if (notes_open_ > 0 && !paragraphs_.empty())
    paragraphs_.back().notes += paragraph.text + '\n';
  else
    add(paragraph);
}

void OdtContent::add(const Paragraph& paragraph) {
  const bool is_blank = paragraph.text.find_first_not_of(" \t\n") == std::string::npos;
  if (!is_blank && lists_.is_at_item()) {
    const std::string number = lists_.take_number();
    if (paragraph.heading_level > 0)
      flow_.add(BlockKind::heading, number + paragraph.text, paragraph.heading_level);
    else
      flow_.add(BlockKind::list_item, number + paragraph.text, lists_.level());
  } else {
    flow_.add(paragraph.heading_level > 0 ? BlockKind::heading : BlockKind::paragraph, paragraph.text,
              paragraph.heading_level);
  }
  flow_.add(BlockKind::paragraph, paragraph.notes);
}

// Line breaks of the XML are spaces (OpenDocument 1.3, part 3, 6.1.2).
void OdtContent::append(std::string_view text) {
  for (const char c : text) paragraphs_.back().text += c == '\n' ? ' ' : c;
}

}  // namespace svea::extract_formats

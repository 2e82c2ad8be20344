#include "extract_formats/docx_body.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace svea::extract_formats {
namespace {

using model::BlockKind;

// Deleted and moved text, the second form of what stands there already, and instructions to the word
// processor.
constexpr std::array k_skipped = {std::string_view("del"),        std::string_view("moveFrom"),
                                  std::string_view("Fallback"),   std::string_view("instrText"),
                                  std::string_view("pPrChange"),  std::string_view("rPrChange"),
                                  std::string_view("tblPrChange")};

bool is_on(const std::optional<std::string>& value) {
  return value != "0" && value != "false" && value != "off";
}

std::string note_key(std::string_view kind, const std::optional<std::string>& id) {
  return fmt::format("{} {}", kind, id.value_or(""));
}

}  // namespace

Status DocxBody::read(package::XmlStream& xml) {
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::start) TRY(start(xml));
    if (event == package::XmlEvent::end) end(xml.name());
    if (event == package::XmlEvent::text && in_text_ && !paragraphs_.empty() && !paragraphs_.back().is_hidden)
      paragraphs_.back().text += xml.text();
  }
  return {};
}

Status DocxBody::start(package::XmlStream& xml) {
  const std::string_view name = xml.name();
  if (std::ranges::find(k_skipped, name) != k_skipped.end()) return xml.skip();
  if (name == "p")
    paragraphs_.emplace_back();
  else if (name == "tr")
    flow_.begin_row();
  else if (name == "tc")
    flow_.begin_cell();
  else if (!paragraphs_.empty())
    start_in_paragraph(xml, name);
  return {};
}

void DocxBody::start_in_paragraph(const package::XmlStream& xml, std::string_view name) {
  Paragraph& paragraph = paragraphs_.back();
  if (name == "t") {
    in_text_ = true;
  } else if (name == "r") {
    paragraph.is_hidden = false;
  } else if (name == "vanish") {
    paragraph.is_hidden = is_on(xml.attribute("val"));
  } else if (name == "pStyle") {
    paragraph.style = xml.attribute("val").value_or("");
  } else if (name == "outlineLvl") {
    paragraph.outline_level = xml.number("val");
  } else if (name == "numId") {
    paragraph.numbering = xml.number("val");
  } else if (name == "ilvl") {
    paragraph.list_level = xml.number("val");
  } else if (name == "tab" || name == "ptab") {
    paragraph.text += '\t';
  } else if (name == "br" || name == "cr") {
    paragraph.text += '\n';
  } else if (name == "noBreakHyphen") {
    paragraph.text += '-';
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    const auto note = footnotes_.find(note_key(name, xml.attribute("id")));
    if (note != footnotes_.end()) paragraph.footnotes.push_back(note->second);
  }
}

void DocxBody::end(std::string_view name) {
  if (name == "t") {
    in_text_ = false;
  } else if (name == "tr") {
    flow_.end_row();
  } else if (name == "p" && !paragraphs_.empty()) {
    const Paragraph paragraph = std::move(paragraphs_.back());
    paragraphs_.pop_back();
    add(paragraph);
  }
}

void DocxBody::add(const Paragraph& paragraph) {
  if (styles_.is_contents(paragraph.style)) return;
  const auto blank = paragraph.text.find_first_not_of(" \t\n") == std::string::npos;
  const ListPlace from_style = styles_.list_place(paragraph.style).value_or(ListPlace{});
  const ListPlace place{paragraph.numbering.value_or(from_style.numbering),
                        paragraph.list_level.value_or(from_style.level)};
  const int heading = paragraph.outline_level
                          ? (*paragraph.outline_level <= 8 ? *paragraph.outline_level + 1 : 0)
                          : styles_.heading_level(paragraph.style);
  if (!blank) {
    const std::string marker = place.numbering > 0 ? numbering_.next(place) : "";
    const BlockKind kind = heading > 0           ? BlockKind::heading
                           : place.numbering > 0 ? BlockKind::list_item
                                                 : BlockKind::paragraph;
    flow_.add(kind, marker + paragraph.text, heading > 0 ? heading : place.level);
  }
  for (const std::string& note : paragraph.footnotes) flow_.add(BlockKind::paragraph, note);
}

Status read_footnotes(package::ZipArchive& archive, const std::string& part, std::string_view kind,
                      Footnotes& notes) {
  auto xml = TRY(package::XmlStream::open(archive, part));
  if (!xml) return {};
  std::string* note = nullptr;
  bool in_text = false;
  for (package::XmlEvent event; (event = TRY(xml->next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::text) {
      if (in_text && note != nullptr) *note += xml->text();
      continue;
    }
    const std::string_view name = xml->name();
    in_text = event == package::XmlEvent::start && name == "t";
    if (event == package::XmlEvent::end && name == "p" && note != nullptr) *note += ' ';
    if (event != package::XmlEvent::start) continue;
    if (name == "del") TRY(xml->skip());
    // Those with a type are the lines that part notes from the text.
    if (name == "footnote" || name == "endnote")
      note = xml->attribute("type").value_or("normal") == "normal"
                 ? &notes[note_key(kind, xml->attribute("id"))]
                 : nullptr;
  }
  return {};
}

}  // namespace svea::extract_formats

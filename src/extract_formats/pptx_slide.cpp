#include "extract_formats/pptx_slide.h"

#include <algorithm>
#include <array>

namespace svea::extract_formats {
namespace {

using model::BlockKind;

// Placeholders whose text is the same on every slide (ST_PlaceholderType, ECMA-376, part 1, 19.7.10).
constexpr std::array<std::string_view, 4> k_furniture = {"dt", "ftr", "hdr", "sldNum"};

}  // namespace

Status PptxSlide::read(package::XmlStream& xml) {
  for (package::XmlEvent event; (event = TRY(xml.next())) != package::XmlEvent::done;) {
    if (event == package::XmlEvent::start) TRY(start(xml));
    if (event == package::XmlEvent::end) end(xml.name());
    if (event == package::XmlEvent::text && in_text_ && in_paragraph_) paragraph_.text += xml.text();
  }
  return {};
}

Status PptxSlide::start(package::XmlStream& xml) {
  const std::string_view name = xml.name();
  if (name == "Fallback") return xml.skip();  // the second form of what stands there already
  if (name == "sld") {
    is_hidden_ = xml.attribute("show") == "0";
  } else if (name == "sp" || name == "graphicFrame") {
    shape_ = part_ == PptxPart::notes ? Shape::left_out : Shape::other;
  } else if (name == "ph") {
    const std::string type = xml.attribute("type").value_or("");
    const bool is_body = type.empty() || type == "body" || type == "obj";
    if (part_ == PptxPart::notes)
      shape_ = type == "body" ? Shape::other : Shape::left_out;
    else if (type == "title" || type == "ctrTitle")
      shape_ = Shape::title;
    else if (std::ranges::find(k_furniture, type) != k_furniture.end())
      shape_ = Shape::left_out;
    else
      shape_ = is_body ? Shape::body : Shape::other;
  } else if (name == "tr") {
    flow_.begin_row();
  } else if (name == "tc") {
    flow_.begin_cell();
  } else if (name == "p") {
    paragraph_ = {};
    paragraph_.has_bullet = shape_ == Shape::body;
    in_paragraph_ = true;
  } else if (in_paragraph_) {
    start_in_paragraph(xml, name);
  }
  return {};
}

void PptxSlide::start_in_paragraph(const package::XmlStream& xml, std::string_view name) {
  if (name == "t")
    in_text_ = true;
  else if (name == "br")
    paragraph_.text += shape_ == Shape::title ? ' ' : '\n';
  else if (name == "tab")
    paragraph_.text += '\t';
  else if (name == "pPr")
    paragraph_.level = xml.number("lvl").value_or(0);
  else if (name == "buNone")
    paragraph_.has_bullet = false;
  else if (name == "buChar" || name == "buAutoNum")
    paragraph_.has_bullet = true;
}

void PptxSlide::end(std::string_view name) {
  if (name == "t") in_text_ = false;
  if (name == "tr") flow_.end_row();
  if (name != "p" || !in_paragraph_) return;
  in_paragraph_ = false;
  add(paragraph_);
}

void PptxSlide::add(const Paragraph& paragraph) {
  if (shape_ == Shape::left_out) return;
  if (shape_ == Shape::title)
    flow_.add(BlockKind::heading, paragraph.text, 1);
  else if (paragraph.has_bullet)
    flow_.add(BlockKind::list_item, paragraph.text, paragraph.level);
  else
    flow_.add(BlockKind::paragraph, paragraph.text);
}

}  // namespace svea::extract_formats

#include "draft_office/origin_mark.h"

#include <fmt/format.h>

#include "draft_office/marks.h"
#include "draft_office/property_parts.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

using package::local_name;

xmlNode* first_named(xmlNode& root, std::string_view name) {
  for (xmlNode* node = &root; node != nullptr; node = next_within(root, *node))
    if (local_name(*node) == name) return node;
  return nullptr;
}

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

xmlNode* add_element(xmlNode* parent, xmlNs* space, const char* name) {
  return ::xmlAddChild(parent, ::xmlNewDocNode(parent->doc, space, xml(name), nullptr));
}

void add_text(xmlNode* parent, const std::string& text) {
  ::xmlAddChild(parent, ::xmlNewDocText(parent->doc, xml(text.c_str())));
}

// A small grey paragraph before the settings of the last page.
void add_docx_line(xmlNode& body, const std::string& text) {
  xmlNs* const w = body.ns;
  xmlNode* const paragraph = ::xmlNewDocNode(body.doc, w, xml("p"), nullptr);
  xmlNode* const settings = body.last;
  if (settings != nullptr && local_name(*settings) == "sectPr")
    ::xmlAddPrevSibling(settings, paragraph);
  else
    ::xmlAddChild(&body, paragraph);
  xmlNode* const run = add_element(paragraph, w, "r");
  xmlNode* const format = add_element(run, w, "rPr");
  ::xmlNewNsProp(add_element(format, w, "color"), w, xml("val"), xml("595959"));
  ::xmlNewNsProp(add_element(format, w, "sz"), w, xml("val"), xml("18"));
  add_text(add_element(run, w, "t"), text);
}

void add_odt_line(xmlNode& body, const std::string& text) {
  xmlNs* const space =
      ::xmlSearchNsByHref(body.doc, &body, xml("urn:oasis:names:tc:opendocument:xmlns:text:1.0"));
  if (space != nullptr) add_text(add_element(&body, space, "p"), text);
}

Status add_line(TextPart& part, drafts::Format format, const std::string& text) {
  const package::XmlDocument tree = TRY(package::XmlDocument::parse(part.content));
  const bool is_docx = format == drafts::Format::docx;
  xmlNode* const body = first_named(*tree.root(), is_docx ? "body" : "text");
  if (body == nullptr) return {};
  is_docx ? add_docx_line(*body, text) : add_odt_line(*body, text);
  part.content = tree.bytes();
  part.is_changed = true;
  return {};
}

}  // namespace

Status mark_origin(TemplatePackage& package, const drafts::Origin& origin) {
  if (origin.is_visible) TRY(add_line(package.parts.front(), package.format, drafts::sentence_of(origin).sv));
  if (package.format == drafts::Format::odt) return note_in_odt(package, origin);
  return note_in_docx(package, origin);
}

}  // namespace svea::draft_office

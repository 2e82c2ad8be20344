// OpenDocument text (OASIS OpenDocument 1.3, part 3).
#include <array>
#include <string>

#include "draft_office/dialect.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

constexpr std::array<std::string_view, 2> k_paragraphs{"p", "h"};
constexpr std::array<std::string_view, 7> k_left_out{"tracked-changes", "note-citation", "automatic-styles",
                                                     "font-face-decls", "forms",         "sequence-decls",
                                                     "user-field-decls"};
constexpr std::array<std::string_view, 1> k_rows{"table-row"};
constexpr std::array<std::string_view, 1> k_tables{"table"};
constexpr std::array<std::string_view, 2> k_cells{"table-cell", "covered-table-cell"};
constexpr std::array<std::string_view, 2> k_items{"list-item", "list-header"};
constexpr std::array<std::string_view, 12> k_visible{
    "frame", "note",    "custom-shape", "rect",       "line",  "ellipse",
    "g",     "control", "page-number",  "page-count", "table", "ruby"};
constexpr std::array k_signs{Dialect::Sign{"tab", "\t"}, Dialect::Sign{"line-break", "\n"},
                             Dialect::Sign{"s", " "}};
constexpr const char* k_text_namespace = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

xmlNode* put_element(xmlNode& place, xmlNs* space, const char* name) {
  return ::xmlAddPrevSibling(&place, ::xmlNewDocNode(place.doc, space, xml(name), nullptr));
}

// Readers make one space of several in a row, so those after the first are elements (6.1.3).
void put_spaces(xmlNode& place, xmlNs* space, std::size_t count) {
  xmlNode* const element = put_element(place, space, "s");
  if (count > 1) ::xmlNewNsProp(element, space, xml("c"), xml(std::to_string(count).c_str()));
}

void put_text(xmlNode& place, std::string_view text) {
  if (text.empty()) return;
  const std::string kept(text);
  ::xmlAddPrevSibling(&place, ::xmlNewDocText(place.doc, xml(kept.c_str())));
}

bool is_in_paragraph(const xmlNode& place) {
  for (const xmlNode* node = place.parent; node != nullptr; node = node->parent)
    if (odt_dialect().is_paragraph(*node)) return true;
  return false;
}

void write(xmlNode& place, std::string_view text) {
  xmlNs* const space =
      is_in_paragraph(place) ? ::xmlSearchNsByHref(place.doc, place.parent, xml(k_text_namespace)) : nullptr;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t sign = text.find_first_of(space != nullptr ? "\n\t " : "\n\t", at);
    put_text(place, text.substr(at, sign - at));
    if (sign == std::string_view::npos) return;
    std::size_t end = sign + 1;
    if (space == nullptr || text[sign] == ' ') put_text(place, " ");
    if (space != nullptr && text[sign] == ' ') {
      end = std::min(text.find_first_not_of(' ', sign), text.size());
      if (end > sign + 1) put_spaces(place, space, end - sign - 1);
    } else if (space != nullptr) {
      put_element(place, space, text[sign] == '\n' ? "line-break" : "tab");
    }
    at = end;
  }
}

}  // namespace

const Dialect& odt_dialect() {
  static constexpr Dialect dialect{
      drafts::Format::odt, k_paragraphs, {},    k_left_out, {}, k_rows, k_tables, k_cells, k_items,
      k_visible,           k_signs,      &write};
  return dialect;
}

}  // namespace svea::draft_office

// WordprocessingML (ECMA-376, part 1, 17), and the text of drawings in it (21.1).
#include <array>
#include <string>

#include "draft_office/dialect.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

using package::local_name;

constexpr std::array<std::string_view, 1> k_paragraphs{"p"};
constexpr std::array<std::string_view, 1> k_text_holders{"t"};
constexpr std::array<std::string_view, 14> k_left_out{
    "pPr", "rPr",      "tblPr",     "trPr",    "tcPr",    "sectPr",  "sdtPr",
    "del", "moveFrom", "instrText", "delText", "tblGrid", "fldData", "delInstrText"};
constexpr std::array<std::string_view, 2> k_properties{"rPr", "sdtPr"};
constexpr std::array<std::string_view, 1> k_rows{"tr"};
constexpr std::array<std::string_view, 1> k_tables{"tbl"};
constexpr std::array<std::string_view, 1> k_cells{"tc"};
constexpr std::array<std::string_view, 11> k_visible{
    "drawing", "pict", "object", "footnoteReference", "endnoteReference", "sym", "fldChar", "oMath",
    "ruby",    "ptab", "tbl"};
constexpr std::array k_signs{Dialect::Sign{"tab", "\t"}, Dialect::Sign{"br", "\n"}, Dialect::Sign{"cr", "\n"},
                             Dialect::Sign{"noBreakHyphen", "-"}};

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

void keep_spaces(xmlNode& text_holder) {
  ::xmlSetNsProp(&text_holder, ::xmlSearchNs(text_holder.doc, &text_holder, xml("xml")), xml("space"),
                 xml("preserve"));
}

void put_text(xmlNode& place, std::string_view text) {
  if (text.empty()) return;
  const std::string kept(text);
  ::xmlAddPrevSibling(&place, ::xmlNewDocText(place.doc, xml(kept.c_str())));
}

// Ends the w:t before `place` and begins another after the break, in the same run.
void put_break(xmlNode& place, const char* name) {
  xmlNode* const before = place.parent;
  xmlNode* const sign = ::xmlNewDocNode(place.doc, before->ns, xml(name), nullptr);
  xmlNode* const after = ::xmlNewDocNode(place.doc, before->ns, before->name, nullptr);
  ::xmlAddNextSibling(before, sign);
  ::xmlAddNextSibling(sign, after);
  keep_spaces(*after);
  for (xmlNode* node = &place; node != nullptr;) {
    xmlNode* const next = node->next;
    ::xmlUnlinkNode(node);
    ::xmlAddChild(after, node);
    node = next;
  }
}

bool is_in_run(const xmlNode& place) {
  return local_name(*place.parent) == "t" && place.parent->parent != nullptr &&
         local_name(*place.parent->parent) == "r" && place.parent->ns != nullptr &&
         std::string_view(reinterpret_cast<const char*>(place.parent->ns->href)).find("wordprocessingml") !=
             std::string_view::npos;
}

void write(xmlNode& place, std::string_view text) {
  const bool has_breaks = is_in_run(place);
  if (has_breaks) keep_spaces(*place.parent);
  for (std::size_t at = 0;;) {
    const std::size_t sign = text.find_first_of("\n\t", at);
    put_text(place, text.substr(at, sign - at));
    if (sign == std::string_view::npos) return;
    if (has_breaks)
      put_break(place, text[sign] == '\n' ? "br" : "tab");
    else
      put_text(place, " ");
    at = sign + 1;
  }
}

}  // namespace

const Dialect& docx_dialect() {
  static constexpr Dialect dialect{drafts::Format::docx,
                                   k_paragraphs,
                                   k_text_holders,
                                   k_left_out,
                                   k_properties,
                                   k_rows,
                                   k_tables,
                                   k_cells,
                                   {},
                                   k_visible,
                                   k_signs,
                                   &write};
  return dialect;
}

}  // namespace svea::draft_office

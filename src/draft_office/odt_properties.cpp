#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "draft_office/marks.h"
#include "draft_office/property_parts.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

constexpr std::string_view k_meta_part = "meta.xml";
constexpr const char* k_meta = "urn:oasis:names:tc:opendocument:xmlns:meta:1.0";
constexpr std::string_view k_office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

const xmlChar* xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

// The part with the properties; made and listed when there is none.
TextPart& properties_part(TemplatePackage& package) {
  if (TextPart* const part = package.properties()) return *part;
  if (ListPart* const manifest = package.list("META-INF/manifest.xml")) {
    const std::size_t end = manifest->content.rfind("</");
    if (end != std::string::npos)
      manifest->content.insert(
          end,
          fmt::format("<manifest:file-entry manifest:full-path=\"{}\" manifest:media-type=\"text/xml\"/>",
                      k_meta_part));
    manifest->is_changed = true;
  }
  const std::string empty = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-meta xmlns:office=\"{}\" "
      "xmlns:meta=\"{}\" office:version=\"1.3\"><office:meta/></office:document-meta>",
      k_office, k_meta);
  return package.parts.emplace_back(
      TextPart{std::string(k_meta_part), drafts::Part::properties, empty, true});
}

xmlNode* meta_element(const package::XmlDocument& tree) {
  xmlNode* node = tree.root()->children;
  while (node != nullptr && package::local_name(*node) != "meta") node = node->next;
  return node;
}

xmlNode* add(xmlNode& meta, xmlNs* space, const char* element, const std::string& text) {
  xmlNode* const node = ::xmlAddChild(&meta, ::xmlNewDocNode(meta.doc, space, xml(element), nullptr));
  ::xmlAddChild(node, ::xmlNewDocText(meta.doc, xml(text.c_str())));
  return node;
}

}  // namespace

Status note_in_odt(TemplatePackage& package, const drafts::Origin& origin) {
  TextPart& part = properties_part(package);
  const package::XmlDocument tree = TRY(package::XmlDocument::parse(part.content));
  xmlNode* const meta = meta_element(tree);
  if (meta == nullptr) return {};
  xmlNs* space = ::xmlSearchNsByHref(tree.get(), meta, xml(k_meta));
  if (space == nullptr) space = ::xmlNewNs(meta, xml(k_meta), xml("meta"));
  const auto properties = drafts::properties_of(origin);
  for (xmlNode* node = meta->children; node != nullptr;) {
    xmlNode* const next = node->next;
    const std::string name = package::attribute(*node, "name");
    if (std::ranges::count(properties, name, &std::pair<std::string, std::string>::first) > 0) remove(*node);
    node = next;
  }
  add(*meta, space, "keyword", drafts::keywords_of(origin));
  for (const auto& [name, value] : properties) {
    xmlNode* const node = add(*meta, space, "user-defined", value);
    ::xmlNewNsProp(node, space, xml("name"), xml(name.c_str()));
  }
  part.content = tree.bytes();
  part.is_changed = true;
  return {};
}

}  // namespace svea::draft_office

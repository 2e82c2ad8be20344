#include <algorithm>
#include <string>

#include <fmt/format.h>

#include "draft_office/marks.h"
#include "draft_office/property_parts.h"
#include "package/xml_document.h"

namespace svea::draft_office {
namespace {

using package::escaped;
using package::local_name;

constexpr std::string_view k_office = "http://schemas.openxmlformats.org/officeDocument/2006";
constexpr std::string_view k_package = "http://schemas.openxmlformats.org/package/2006";
// The set of properties that people give names of their own (ECMA-376, part 1, 22.3.2.2); the first two of
// its numbers are taken.
constexpr std::string_view k_own_properties = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
constexpr std::size_t k_first_property = 2;

// Puts `text` before the end of the part's root element.
void add_at_end(std::string& content, std::string_view text) {
  const std::size_t end = content.rfind("</");
  if (end != std::string::npos) content.insert(end, text);
}

// Lists a part that is new.
void list_part(TemplatePackage& package, std::string_view name, std::string_view content_type,
               std::string_view relationship) {
  if (ListPart* const types = package.list("[Content_Types].xml")) {
    add_at_end(types->content,
               fmt::format("<Override PartName=\"/{}\" ContentType=\"{}\"/>", name, content_type));
    types->is_changed = true;
  }
  if (ListPart* const root = package.list("_rels/.rels")) {
    add_at_end(root->content,
               fmt::format("<Relationship Id=\"svea-{}\" Type=\"{}\" Target=\"{}\"/>",
                           relationship.substr(relationship.rfind('/') + 1), relationship, name));
    root->is_changed = true;
  }
}

ListPart& custom_properties(TemplatePackage& package) {
  for (ListPart& part : package.lists)
    if (part.content.find("custom-properties\"") != std::string::npos && part.name != "_rels/.rels")
      return part;
  const std::string name = "docProps/custom.xml";
  list_part(package, name, "application/vnd.openxmlformats-officedocument.custom-properties+xml",
            fmt::format("{}/relationships/custom-properties", k_office));
  const std::string empty = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties "
      "xmlns=\"{0}/custom-properties\" xmlns:vt=\"{0}/docPropsVTypes\"></Properties>",
      k_office);
  return package.lists.emplace_back(ListPart{name, empty, true});
}

// The next free number; those that we have noted before are removed.
std::size_t make_room(xmlNode& root, const std::vector<std::pair<std::string, std::string>>& properties) {
  std::size_t next = k_first_property;
  for (xmlNode* node = root.children; node != nullptr;) {
    xmlNode* const after = node->next;
    const std::string number = package::attribute(*node, "pid");
    const std::string name = package::attribute(*node, "name");
    if (std::ranges::count(properties, name, &std::pair<std::string, std::string>::first) > 0)
      remove(*node);
    else if (!number.empty())
      next = std::max<std::size_t>(next, std::strtoul(number.c_str(), nullptr, 10) % 1'000'000 + 1);
    node = after;
  }
  return next;
}

Status note_custom(TemplatePackage& package, const drafts::Origin& origin) {
  ListPart& part = custom_properties(package);
  const auto properties = drafts::properties_of(origin);
  const package::XmlDocument tree = TRY(package::XmlDocument::parse(part.content));
  std::size_t number = make_room(*tree.root(), properties);
  // A root element without content would be written without an end.
  ::xmlAddChild(tree.root(), ::xmlNewDocText(tree.get(), reinterpret_cast<const xmlChar*>("\n")));
  part.content = tree.bytes();
  part.is_changed = true;
  for (const auto& [name, value] : properties)
    add_at_end(part.content,
               fmt::format("<property xmlns=\"{}/custom-properties\" fmtid=\"{}\" pid=\"{}\" "
                           "name=\"{}\"><vt:lpwstr xmlns:vt=\"{}/docPropsVTypes\">{}</vt:lpwstr></property>",
                           k_office, k_own_properties, number++, name, k_office, escaped(value)));
  return {};
}

// The keywords, which a reader of the file sees first, and which go along into a PDF.
Status note_keywords(TemplatePackage& package, const drafts::Origin& origin) {
  TextPart* part = package.properties();
  if (part == nullptr) {
    const std::string name = "docProps/core.xml";
    list_part(package, name, "application/vnd.openxmlformats-package.core-properties+xml",
              fmt::format("{}/relationships/metadata/core-properties", k_package));
    const std::string empty = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties "
        "xmlns:cp=\"{}/metadata/core-properties\">\n</cp:coreProperties>",
        k_package);
    part = &package.parts.emplace_back(TextPart{name, drafts::Part::properties, empty, true});
  }
  const package::XmlDocument tree = TRY(package::XmlDocument::parse(part->content));
  xmlNode* keywords = tree.root()->children;
  while (keywords != nullptr && local_name(*keywords) != "keywords") keywords = keywords->next;
  if (keywords == nullptr)
    keywords = ::xmlAddChild(
        tree.root(),
        ::xmlNewDocNode(tree.get(), tree.root()->ns, reinterpret_cast<const xmlChar*>("keywords"), nullptr));
  const std::string text = (keywords->children != nullptr ? ", " : "") + drafts::keywords_of(origin);
  ::xmlAddChild(keywords, ::xmlNewDocText(tree.get(), reinterpret_cast<const xmlChar*>(text.c_str())));
  part->content = tree.bytes();
  part->is_changed = true;
  return {};
}

}  // namespace

Status note_in_docx(TemplatePackage& package, const drafts::Origin& origin) {
  TRY(note_custom(package, origin));
  return note_keywords(package, origin);
}

}  // namespace svea::draft_office

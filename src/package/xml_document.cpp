#include "package/xml_document.h"

#include <libxml/parser.h>

#include "base/limits.h"
#include "extract/failures.h"

namespace svea::package {
namespace {

bool is_too_deep(const xmlNode* root) {
  std::size_t depth = 0;
  for (const xmlNode* node = root; node != nullptr;) {
    if (node->children != nullptr && node->type == XML_ELEMENT_NODE) {
      if (++depth >= limits::k_nesting_max) return true;
      node = node->children;
      continue;
    }
    while (node != root && node->next == nullptr) {
      node = node->parent;
      --depth;
    }
    if (node == root) return false;
    node = node->next;
  }
  return false;
}

}  // namespace

Result<XmlDocument> XmlDocument::parse(std::string_view bytes) {
  constexpr int k_options = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_COMPACT;
  if (bytes.size() > limits::k_unpacked_bytes_max) return extract::fail(extract::Failure::too_large, "XML");
  xmlDoc* const parsed =
      ::xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr, k_options);
  if (parsed == nullptr) return extract::fail(extract::Failure::damaged, "XML");
  XmlDocument document(parsed);
  if (parsed->intSubset != nullptr || document.root() == nullptr)
    return extract::fail(extract::Failure::damaged, "document type in XML");
  if (is_too_deep(document.root())) return extract::fail(extract::Failure::too_deep, "XML");
  return document;
}

std::string XmlDocument::bytes() const {
  xmlChar* text = nullptr;
  int size = 0;
  ::xmlDocDumpMemoryEnc(document_.get(), &text, &size, "UTF-8");
  std::string bytes(reinterpret_cast<const char*>(text), static_cast<std::size_t>(size));
  ::xmlFree(text);
  return bytes;
}

std::string_view local_name(const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE ? reinterpret_cast<const char*>(node.name) : std::string_view();
}

std::string attribute(const xmlNode& node, std::string_view name) {
  if (node.type != XML_ELEMENT_NODE) return {};
  for (const xmlAttr* one = node.properties; one != nullptr; one = one->next)
    if (name == reinterpret_cast<const char*>(one->name))
      return one->children == nullptr || one->children->content == nullptr
                 ? ""
                 : reinterpret_cast<const char*>(one->children->content);
  return {};
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) switch (c) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      default:
        out += c;
    }
  return out;
}

}  // namespace svea::package

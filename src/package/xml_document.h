// One XML part of an office document as a tree that can be changed and written again.
#pragma once

#include <libxml/tree.h>

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::package {

// Owns the tree; nodes live as long as it does or until they are freed. Nothing of the outside is read, no
// document type is accepted, so there are no entities to expand or fetch (XXE), and nothing deeper than
// limits::k_nesting_max.
class XmlDocument {
 public:
  // Errors: file_damaged, file_too_deep.
  [[nodiscard]] static Result<XmlDocument> parse(std::string_view bytes);

  [[nodiscard]] xmlDoc* get() const { return document_.get(); }
  [[nodiscard]] xmlNode* root() const { return ::xmlDocGetRootElement(document_.get()); }
  // As UTF-8; what has not been changed means the same as before. The same tree always gives the same bytes.
  [[nodiscard]] std::string bytes() const;

 private:
  struct Free {
    void operator()(xmlDoc* document) const { ::xmlFreeDoc(document); }
  };
  explicit XmlDocument(xmlDoc* document) : document_(document) {}

  std::unique_ptr<xmlDoc, Free> document_;
};

// "p" of <w:p>; "" of what is no element.
[[nodiscard]] std::string_view local_name(const xmlNode& node);
// "" when it has none.
[[nodiscard]] std::string attribute(const xmlNode& node, std::string_view name);
// For element and attribute content: &, <, > and " as entities.
[[nodiscard]] std::string escaped(std::string_view text);

}  // namespace svea::package

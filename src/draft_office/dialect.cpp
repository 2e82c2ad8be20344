#include "draft_office/dialect.h"

#include <algorithm>

#include "package/xml_document.h"

namespace svea::draft_office {

bool Dialect::is_one_of(Names names, const xmlNode& node) {
  return node.type == XML_ELEMENT_NODE && std::ranges::find(names, package::local_name(node)) != names.end();
}

}  // namespace svea::draft_office

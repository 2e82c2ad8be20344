// Copies of elements for the same place in the same document.
#pragma once

#include <libxml/tree.h>

#include <cstddef>

namespace svea::draft_office {

enum class Depth { shallow, deep };

// Not in the tree yet; must come to stand below the node's own parent, whose namespaces it uses. What has to
// be the only one of its kind in the document (identities, bookmarks) is left out of deep copies.
[[nodiscard]] xmlNode* copy_of(const xmlNode& node, Depth depth);

// How many nodes lie in it, itself included.
[[nodiscard]] std::size_t nodes_in(xmlNode& node);

}  // namespace svea::draft_office

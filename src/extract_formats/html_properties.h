// What a page notes about itself in its head.
#pragma once

#include "extract_formats/html_tree.h"
#include "extract_formats/properties.h"

namespace svea::extract_formats {

// Title, author and last change (else publication) from <title> and <meta> (names of HTML, Dublin Core and
// Open Graph), language from <html>. The tree must not be too deep.
[[nodiscard]] Properties html_properties(const GumboNode& root);

}  // namespace svea::extract_formats

// The main parts of a document: what its table of contents would name.
#pragma once

#include <cstddef>
#include <vector>

#include "prose/document.h"

namespace svea::summary {

// For each section the section that begins its main part: the chapters where there are several, else the
// sections of the next level. What stands before the first heading is a part of its own (0).
[[nodiscard]] std::vector<std::size_t> main_parts(const prose::Document& document);

}  // namespace svea::summary

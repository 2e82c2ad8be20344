// What presentations of every format have in common.
#pragma once

#include "extract_formats/block_builder.h"

namespace svea::extract_formats {

// Adds one slide as page `number` (from 1): its title, the first heading of level 1 in `slide` wherever it
// stands, and then the rest. A slide without a title is called after its number, so that its text is not
// taken for the slide's before. An empty one is left out.
void add_slide(const BlockBuilder& slide, int number, BlockBuilder& blocks);

}  // namespace svea::extract_formats

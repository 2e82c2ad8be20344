// The signs that part the speakers of a conversation with a model, or end what it is given to read.
#pragma once

#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::orders {

enum class Mark {
  token,      // of a chat template: "<|im_start|>", "[INST]", "<<SYS>>"
  speaker,    // "system:" or "### Instruction:" at the start of a line
  fence_end,  // "</källa>": of what the model is given to read
  ending,     // "end of sources": the same in words, which people write too
  comment,    // "<!-- … -->", "/* … */", "[//]: # (…)": readers don't see it
};

struct FoundMark {
  Mark mark;
  text::Span span;  // bytes; of a comment, all of it
};

// In no order.
[[nodiscard]] std::vector<FoundMark> marks_in(std::string_view text);

}  // namespace svea::orders

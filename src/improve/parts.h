// The headings, paragraphs and list items of a text.
#pragma once

#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/words.h"

namespace svea::improve {

struct Part {
  model::BlockKind kind = model::BlockKind::paragraph;
  int level = 0;    // of a heading: 1–6
  text::Span span;  // bytes, without the signs that mark it ("## ", "- ")
};

// By the blocks of the text; where they name neither headings nor lists, by the signs of Markdown ("#", "-",
// "1.") at the beginnings of its lines.
[[nodiscard]] std::vector<Part> parts_of(const model::DocumentText& text);

}  // namespace svea::improve

// Long texts in pieces that a language model reads at once.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "tasks/task.h"
#include "text/words.h"

namespace svea::tasks {

// About 3,000 tokens: with the instructions and the reply it fits in the smallest windows there are (8,192).
inline constexpr std::size_t k_chunk_bytes_max = 9'000;

struct Chunk {
  std::size_t source = 0;
  std::string heading;  // of the main part it begins in; "" for none
  text::Span span;      // bytes of the source's text
  std::string text;  // a paragraph a line, headings marked with "# "; what gives orders to models is left out
};

struct Chunks {
  std::vector<Chunk> chunks;  // of all sources, in order; every sentence is in one of them
  bool held_orders = false;
};

// Cut between sentences, and between main parts where a piece is not too small. Linear.
[[nodiscard]] Chunks chunks_of(const std::vector<Source>& sources);

}  // namespace svea::tasks

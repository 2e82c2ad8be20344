// A vocabulary for models that are made here: byte-level BPE as GPT-2 has it, with merges of frequent Swedish
// letters.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace svea::llama_maker {

struct Vocabulary {
  std::vector<std::string> tokens;  // in the spelling of GPT-2: a character stands for each byte
  std::vector<std::int32_t> kinds;  // of each token, as GGUF numbers them
  std::vector<std::string> merges;  // "left right", the first ones first
  std::uint32_t end_of_text = 0;    // the ids of the special tokens
  std::uint32_t message_begins = 0;
  std::uint32_t message_ends = 0;
};

// The special tokens and all bytes, so that every text can be written, then merges until there are `size`
// tokens, at least 300 and at most 500,000.
[[nodiscard]] Vocabulary make_vocabulary(std::size_t size);

}  // namespace svea::llama_maker

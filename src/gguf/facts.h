// What a model file in the GGUF format says of its model, read with limits: a hostile file costs nothing.
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::gguf {

// What the file does not say is "" or 0. Texts are valid UTF-8 of one line, fit for a terminal.
struct Facts {
  std::string name;
  std::string architecture;  // "llama", "qwen3" …
  std::string licence;       // as the file writes it, mostly an SPDX identifier in lower case
  std::vector<std::string> languages;
  std::string quantisation;             // "Q4_K_M", "F16" …
  std::uint64_t parameters = 0;         // numbers in all tensors
  std::uint64_t context_tokens = 0;     // the longest text the model was made for
  std::uint64_t vocabulary = 0;         // tokens it knows
  std::uint64_t weight_bytes = 0;       // of all tensors
  std::uint64_t cache_token_bytes = 0;  // of the memory that each token of a context takes (keys and values)
  std::uint64_t file_bytes_min = 0;     // where the last tensor ends
  bool has_chat_template = false;       // it was made for chats
};

// Reads the header, which lies before the weights; `file_bytes` is how long the whole file is. Format
// versions 2 and 3 (ggml/docs/gguf.md). Errors: model_not_gguf, model_format_unknown (a version or a kind of
// numbers that Svea doesn't know), model_damaged (it contradicts itself or passes a limit), model_truncated
// (the file ends before its last tensor does).
[[nodiscard]] Result<Facts> read_facts(std::istream& in, std::uint64_t file_bytes);
// The same of a file; model_file_unreadable too.
[[nodiscard]] Result<Facts> read_facts(const std::filesystem::path& file);

// Whether a file that begins with `bytes` (at least four) can be GGUF.
[[nodiscard]] bool begins_as_gguf(std::string_view bytes);

}  // namespace svea::gguf

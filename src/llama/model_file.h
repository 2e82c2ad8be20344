// Looks into a model file before anything of this process depends on it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "base/result.h"

namespace svea::llama {

// What the file says of its model.
struct ModelFacts {
  std::uint64_t weights_bytes = 0;
  std::int64_t context_trained = 0;          // tokens
  std::int64_t vocabulary = 0;               // tokens
  std::int64_t width = 0;                    // numbers of the residual stream
  std::uint64_t memory_bytes_per_token = 0;  // of keys and values, at 16 bits
};

// Reads the file, loads it and computes a token, all in a child process with limits: a file that is damaged,
// or made to harm whoever reads it, ends that child and nothing else. Reads every weight once. Only before
// this process has threads. Errors: model_file_missing, model_file_damaged (not GGUF, cut off, or its parts
// don't fit together), model_unsupported (of a kind that this llama.cpp does not know), and those of
// start_library().
[[nodiscard]] Result<ModelFacts> inspect(const std::filesystem::path& path);

}  // namespace svea::llama

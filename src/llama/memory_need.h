// How much memory a model will take, and whether there is so much.
#pragma once

#include <cstdint>
#include <filesystem>

#include "llama/engine.h"
#include "llama/model_file.h"

namespace svea::llama {

// An estimate from above, for running it as `options` say.
[[nodiscard]] std::uint64_t memory_needed(const ModelFacts& facts, const EngineOptions& options);

// What this process could take without anybody else having to give up any: what the machine has over, or what
// the control group (cgroup v2) that it is in may still take, if that is less. `root` stands before /proc and
// /sys.
[[nodiscard]] std::uint64_t memory_available(const std::filesystem::path& root = "/");

// Errors: model_too_large.
[[nodiscard]] Status check_memory(std::uint64_t needed, std::uint64_t available);

}  // namespace svea::llama

#include "llama/memory_need.h"

#include <algorithm>
#include <fstream>
#include <limits>
#include <sstream>

#include <fmt/format.h>

#include "llama/limits.h"

namespace svea::llama {
namespace {

constexpr std::uint64_t k_program_bytes = 64u << 20;  // the program, its libraries and what clients send
// Weights that the processor has its own order for are copied into it; the file's are then only kept while
// there is room.
constexpr double k_weights_share = 1.05;
// Numbers of four bytes that a token being computed takes at a time, as multiples of the model's width: the
// feed-forward part is about four wide and kept three times, attention the rest.
constexpr std::uint64_t k_widths_per_token = 24;

// A number in a file of one; the largest when it says "max" or is not there.
std::uint64_t number_in(const std::filesystem::path& path) {
  std::ifstream in(path);
  std::uint64_t number = 0;
  return in >> number ? number : std::numeric_limits<std::uint64_t>::max();
}

// A named line's number, in the unit it is written in.
std::uint64_t number_named(const std::filesystem::path& path, std::string_view name) {
  std::ifstream in(path);
  for (std::string line; std::getline(in, line);) {
    std::istringstream words(line);
    std::string first;
    std::uint64_t number = 0;
    if (words >> first >> number && first == name) return number;
  }
  return 0;
}

std::filesystem::path control_group(const std::filesystem::path& root) {
  std::ifstream in(root / "proc/self/cgroup");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("0::/")) return root / "sys/fs/cgroup" / line.substr(4);
  return root / "sys/fs/cgroup";
}

double gibibytes(std::uint64_t bytes) { return static_cast<double>(bytes) / (1ull << 30); }

}  // namespace

std::uint64_t memory_needed(const ModelFacts& facts, const EngineOptions& options) {
  const auto weights = static_cast<std::uint64_t>(k_weights_share * static_cast<double>(facts.weights_bytes));
  const auto width = static_cast<std::uint64_t>(std::max<std::int64_t>(facts.width, 0));
  const auto vocabulary = static_cast<std::uint64_t>(std::max<std::int64_t>(facts.vocabulary, 0));
  const std::uint64_t outputs = options.parallel * (1 + limits::k_draft_tokens_max);
  return k_program_bytes + weights + options.context_tokens * facts.memory_bytes_per_token +
         4 * k_widths_per_token * width * limits::k_batch_tokens_max + 2 * 4 * vocabulary * outputs;
}

std::uint64_t memory_available(const std::filesystem::path& root) {
  const auto group = control_group(root);
  const std::uint64_t machine = 1024 * number_named(root / "proc/meminfo", "MemAvailable:");
  const std::uint64_t most = number_in(group / "memory.max");
  if (most == std::numeric_limits<std::uint64_t>::max()) return machine;
  // Pages of files that nobody needs at the moment count as taken until somebody wants them.
  const std::uint64_t taken = number_in(group / "memory.current");
  const std::uint64_t idle = number_named(group / "memory.stat", "inactive_file");
  const std::uint64_t held = taken - std::min(taken, idle);
  return std::min(machine, most - std::min(most, held));
}

Status check_memory(std::uint64_t needed, std::uint64_t available) {
  if (needed <= available) return {};
  return fail(ErrorKind::too_large, "model_too_large",
              {fmt::format("Modellen behöver ungefär {:.1f} GB minne och {:.1f} GB är ledigt. Välj en mindre "
                           "modell, eller minska --context eller --parallel.",
                           gibibytes(needed), gibibytes(available)),
               fmt::format("The model needs about {:.1f} GB of memory and {:.1f} GB is free. Choose a "
                           "smaller model, or lower --context or --parallel.",
                           gibibytes(needed), gibibytes(available))});
}

}  // namespace svea::llama

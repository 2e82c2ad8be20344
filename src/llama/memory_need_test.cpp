#include "llama/memory_need.h"

#include <doctest/doctest.h>

#include <fstream>

#include "temporary_directory.h"

using namespace svea;

namespace {

void write(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::create_directories(path.parent_path());
  std::ofstream(path) << text;
}

constexpr std::uint64_t k_gib = 1ull << 30;

}  // namespace

TEST_CASE("what is available is what the machine has over") {
  const TemporaryDirectory root;
  write(root.path() / "proc/meminfo", "MemTotal:       16000000 kB\nMemAvailable:    8000000 kB\n");
  CHECK(llama::memory_available(root.path()) == 8'000'000ull * 1024);
}

TEST_CASE("a control group that may take less says less, and what it keeps of files counts as free") {
  const TemporaryDirectory root;
  write(root.path() / "proc/meminfo", "MemAvailable:    8000000 kB\n");
  write(root.path() / "proc/self/cgroup", "0::/svea\n");
  const auto group = root.path() / "sys/fs/cgroup/svea";
  write(group / "memory.max", "2000000000\n");
  write(group / "memory.current", "1500000000\n");
  write(group / "memory.stat", "anon 400000000\ninactive_file 1000000000\n");
  CHECK(llama::memory_available(root.path()) == 1'500'000'000);
  write(group / "memory.max", "max\n");
  CHECK(llama::memory_available(root.path()) == 8'000'000ull * 1024);
}

TEST_CASE("a model needs its weights, and memory for each token of the context") {
  const llama::ModelFacts facts{
      .weights_bytes = 4 * k_gib, .vocabulary = 32'000, .width = 4096, .memory_bytes_per_token = 131'072};
  const auto small = llama::memory_needed(facts, {.context_tokens = 4096});
  CHECK(small > facts.weights_bytes + 4096 * facts.memory_bytes_per_token);
  CHECK(small < 6 * k_gib);
  CHECK(llama::memory_needed(facts, {.context_tokens = 8192}) == small + 4096 * facts.memory_bytes_per_token);
}

TEST_CASE("a model that does not fit is refused with both sizes") {
  CHECK(llama::check_memory(k_gib, k_gib));
  const auto refused = llama::check_memory(5 * k_gib, k_gib);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().code == "model_too_large");
  CHECK(refused.error().sentence.sv.contains("5.0 GB"));
  CHECK(refused.error().sentence.en.contains("1.0 GB"));
}

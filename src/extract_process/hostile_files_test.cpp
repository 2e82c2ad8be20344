// The corpus of malformed, encrypted, truncated and malicious documents, through the real svea-extract. It is
// no part of the project: SVEA_SHARED_DATA names the folder that holds hostile/files.tar.xz (default:
// shared/data beside the project).
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "extract/failures.h"
#include "extract_process/process_extractor.h"
#include "temporary_directory.h"

using Clock = std::chrono::steady_clock;

namespace {

constexpr std::chrono::seconds k_time_max{20};  // less than in a server: the test shall not take an hour
// What the allocator may keep of the largest results.
constexpr std::size_t k_memory_kept_max = 64u << 20;

std::filesystem::path environment(const char* name, const std::filesystem::path& otherwise) {
  const char* const value = std::getenv(name);
  return value == nullptr ? otherwise : std::filesystem::path(value);
}

std::filesystem::path archive() {
  const auto source = environment("SVEA_SOURCE_DIR", ".");
  return environment("SVEA_SHARED_DATA", source / ".." / "shared" / "data") / "hostile" / "files.tar.xz";
}

std::vector<std::filesystem::path> files_below(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder))
    if (entry.is_regular_file()) files.push_back(entry.path());
  return files;
}

bool is_about_the_file(const std::string& code) {
  return svea::extract::failure_of_code(code) || code == "extract_timeout" || code == "extract_crashed";
}

// What this process, which stands for the server, holds.
struct Held {
  std::size_t descriptors = 0;
  std::size_t memory_bytes = 0;  // private and resident
};

Held held_now() {
  Held held;
  for (const auto& descriptor : std::filesystem::directory_iterator("/proc/self/fd"))
    held.descriptors += descriptor.exists() || descriptor.is_symlink() ? 1 : 0;
  std::ifstream statm("/proc/self/statm");
  std::size_t total = 0;
  std::size_t resident = 0;
  std::size_t shared = 0;
  statm >> total >> resident >> shared;
  held.memory_bytes = (resident - shared) * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  return held;
}

// What became of the files: their names by error code; those that were read under "read".
class Outcomes {
 public:
  void add(const std::filesystem::path& file, const std::string& code, Clock::duration took) {
    const std::lock_guard lock(mutex_);
    by_code_[code].push_back(file.filename().string());
    if (took > longest_) longest_ = took;
  }
  [[nodiscard]] std::string text() const {
    std::string text;
    for (const auto& [code, names] : by_code_) text += fmt::format("\n{}: {}", code, names.size());
    for (const char* const worst : {"extract_timeout", "extract_crashed"})
      if (by_code_.contains(worst))
        text += fmt::format("\n{}: {}", worst, fmt::join(by_code_.at(worst), ", "));
    return text;
  }
  [[nodiscard]] const auto& by_code() const { return by_code_; }
  [[nodiscard]] Clock::duration longest() const { return longest_; }

 private:
  std::mutex mutex_;
  std::map<std::string, std::vector<std::string>> by_code_;
  Clock::duration longest_{};
};

}  // namespace

TEST_SUITE("hostile" * doctest::skip()) {
  TEST_CASE(
      "every hostile document and scanned page is read or gives an error about it, within the time, and "
      "leaves nothing behind") {
    if (!std::filesystem::exists(archive())) {
      MESSAGE("SKIPPED: no hostile files at " << archive().string());
      return;
    }
    const svea::TemporaryDirectory folder;
    const std::string unpack =
        fmt::format("tar xJf '{}' -C '{}'", archive().string(), folder.path().string());
    REQUIRE(std::system(unpack.c_str()) == 0);
    const auto files = files_below(folder.path());
    REQUIRE_FALSE(files.empty());

    svea::extract_process::ProcessExtractor extractor(environment("SVEA_BIN_DIR", ".") / "svea-extract",
                                                      k_time_max, k_time_max);
    static_cast<void>(extractor.extract(files.front(), "first", {}));  // starts the zygote
    const Held before = held_now();
    Outcomes outcomes;
    std::atomic<std::size_t> next = 0;
    std::vector<std::jthread> workers;
    for (int i = 0; i < 2; ++i)
      workers.emplace_back([&] {
        for (std::size_t at = next++; at < files.size(); at = next++) {
          const auto started = Clock::now();
          const std::string name = files[at].filename().string();
          const auto document = extractor.extract(files[at], name, {});
          outcomes.add(files[at], document ? "read" : document.error().code, Clock::now() - started);
          if (!document || document->pages_to_read.empty()) continue;
          const auto page_started = Clock::now();
          const auto page = extractor.read_page(files[at], name, document->pages_to_read.front(), {});
          outcomes.add(files[at], page ? "page read" : page.error().code, Clock::now() - page_started);
        }
      });
    workers.clear();

    MESSAGE(files.size() << " files:" << outcomes.text());
    for (const auto& [code, names] : outcomes.by_code())
      CHECK_MESSAGE((code == "read" || code == "page read" || is_about_the_file(code)), code);
    CHECK(outcomes.longest() < k_time_max + std::chrono::seconds{2});
    const Held after = held_now();
    MESSAGE("memory before and after: " << before.memory_bytes << ", " << after.memory_bytes << " bytes");
    CHECK(after.descriptors == before.descriptors);
    CHECK(after.memory_bytes < before.memory_bytes + k_memory_kept_max);
  }
}

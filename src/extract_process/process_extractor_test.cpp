#include "extract_process/process_extractor.h"

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <fstream>
#include <string>
#include <thread>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "extract/extractor_contract.h"

using svea::Result;
using svea::TemporaryDirectory;
using svea::extract::ExtractedDocument;
using svea::extract::write_file;
using svea::extract_process::ProcessExtractor;

namespace {

std::filesystem::path program() {
  const char* const folder = std::getenv("SVEA_BIN_DIR");
  REQUIRE(folder != nullptr);
  return std::filesystem::path(folder) / "svea-extract";
}

// Takes seconds to read, so that something can happen meanwhile.
std::string slow_text() {
  std::string text;
  while (text.size() < (15u << 20))
    text += "# Rubrik\n\nEtt stycke med *betoning* och en [länk](https://example.org).\n\n";
  return text;
}

std::vector<pid_t> children_of(pid_t parent) {
  std::vector<pid_t> found;
  for (const auto& task : std::filesystem::directory_iterator(fmt::format("/proc/{}/task", parent))) {
    std::ifstream list(task.path() / "children");
    for (pid_t child = 0; list >> child;) found.push_back(child);
  }
  return found;
}

bool is_behind_wall(pid_t process) {
  std::ifstream status(fmt::format("/proc/{}/status", process));
  for (std::string line; std::getline(status, line);)
    if (line == "Seccomp:\t2") return true;
  return false;
}

// The processes that read documents now: grandchildren of this one that have gone behind the wall.
std::vector<pid_t> reading_processes() {
  std::vector<pid_t> found;
  for (const pid_t zygote : children_of(::getpid()))
    for (const pid_t child : children_of(zygote))
      if (is_behind_wall(child)) found.push_back(child);
  return found;
}

// Does `act` to the process that reads, once there is one, while this thread waits for what `extract` gives.
template <typename Extract, typename Act>
Result<ExtractedDocument> meanwhile(const Extract& extract, const Act& act) {
  std::atomic<bool> is_over = false;
  const std::jthread other([&] {
    std::vector<pid_t> reading;
    while (!is_over && (reading = reading_processes()).empty()) std::this_thread::yield();
    if (!reading.empty()) act(reading.front());
  });
  auto result = extract();
  is_over = true;
  return result;
}

}  // namespace

TEST_CASE("the process adapter keeps the contract of an extractor") {
  ProcessExtractor extractor(program());
  svea::extract::check_extractor_contract(extractor);
}

TEST_CASE("several workers read at once and each gets its own document") {
  ProcessExtractor extractor(program());
  const TemporaryDirectory folder;
  std::vector<std::jthread> workers;
  std::vector<std::string> texts(8);
  for (std::size_t i = 0; i < texts.size(); ++i)
    workers.emplace_back([&, i] {
      const std::string name = fmt::format("{}.md", i);
      const auto document =
          extractor.extract(write_file(folder, name, fmt::format("# Nummer {}", i)), name, {});
      texts[i] = document ? document->title : document.error().code;
    });
  workers.clear();
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(texts[i] == fmt::format("Nummer {}", i));
}

TEST_CASE("a document that takes too long is given up") {
  ProcessExtractor hurried(program(), std::chrono::milliseconds{5});
  const TemporaryDirectory folder;
  const auto slow = write_file(folder, "slow.md", slow_text());
  for (int i = 0; i < 3; ++i) CHECK(hurried.extract(slow, "slow.md", {}).error().code == "extract_timeout");
}

TEST_CASE("a stop ends the reading at once") {
  ProcessExtractor extractor(program());
  const TemporaryDirectory folder;
  const auto slow = write_file(folder, "slow.md", slow_text());
  std::stop_source stop;
  const auto document = meanwhile([&] { return extractor.extract(slow, "slow.md", stop.get_token()); },
                                  [&](pid_t) { stop.request_stop(); });
  REQUIRE_FALSE(document);
  CHECK(document.error().code == "cancelled");
}

TEST_CASE("a crash while reading is reported, and the next document is read") {
  ProcessExtractor extractor(program());
  const TemporaryDirectory folder;
  const auto slow = write_file(folder, "slow.md", slow_text());
  const auto document = meanwhile([&] { return extractor.extract(slow, "slow.md", {}); },
                                  [](pid_t reading) { ::kill(reading, SIGKILL); });
  REQUIRE_FALSE(document);
  CHECK(document.error().code == "extract_crashed");
  CHECK(extractor.extract(write_file(folder, "a.md", "# Hej"), "a.md", {}).has_value());
}

TEST_CASE("a zygote that has died is started again") {
  ProcessExtractor extractor(program());
  const TemporaryDirectory folder;
  const auto file = write_file(folder, "a.md", "# Hej");
  REQUIRE(extractor.extract(file, "a.md", {}).has_value());
  for (const pid_t zygote : children_of(::getpid())) ::kill(zygote, SIGKILL);
  const auto again = extractor.extract(file, "a.md", {});
  CHECK_MESSAGE(again.has_value(), again.error().detail);
}

TEST_CASE("without the program, or with one that is something else, the error says so") {
  const TemporaryDirectory folder;
  const auto file = write_file(folder, "a.md", "# Hej");
  for (const char* wrong : {"/no/such/program", "/bin/false"}) {
    ProcessExtractor extractor(wrong);
    CHECK(extractor.extract(file, "a.md", {}).error().code == "extract_unavailable");
  }
}

// Measures Svea's search as bench/peers.mjs measures the others':
//   svea-time-search PASSAGES QUESTIONS COUNT
// Each line of PASSAGES becomes a document of one passage, each line of QUESTIONS is asked for its first
// COUNT, one after the other. Prints {"build_s", "memory_kib", "ms": [of each question], "hits": [[lines of
// PASSAGES, from 0]]}.
#include <fmt/format.h>

#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "base/check.h"
#include "json/json.h"
#include "search_xapian/xapian_index.h"

namespace {

using namespace svea;

// As many as ingest hands over at once.
constexpr std::size_t k_batch_documents = 4'000;
constexpr model::SpaceId k_space{1};

double seconds_since(std::chrono::steady_clock::time_point start) {
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

search::DocumentChange as_document(const std::string& text, std::int64_t number) {
  search::DocumentChange change;
  change.seq = number;
  change.document = {number};
  change.organisation = {1};
  change.space = k_space;
  model::Passage passage;
  passage.text = text;
  change.passages.push_back(std::move(passage));
  return change;
}

// A line at a time: what is measured is the index's memory, not the text's.
void fill(search::SearchIndex& index, std::istream& passages) {
  std::vector<search::DocumentChange> batch;
  std::int64_t number = 0;
  const auto apply = [&] {
    check(index.apply(batch).has_value(), "the passages are applied");
    batch.clear();
  };
  for (std::string line; std::getline(passages, line);) {
    batch.push_back(as_document(line, ++number));
    if (batch.size() == k_batch_documents) apply();
  }
  if (!batch.empty()) apply();
}

// Of this process, so far.
std::int64_t memory_at_most_kib() {
  rusage usage{};
  ::getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "svea-time-search PASSAGES QUESTIONS COUNT\n");
    return 2;
  }
  std::ifstream passages(argv[1]);
  const auto folder = std::filesystem::temp_directory_path() / fmt::format("svea-time-search-{}", ::getpid());
  auto index = search_xapian::open_index(folder, search_xapian::Access::write).value();
  const auto start = std::chrono::steady_clock::now();
  fill(*index, passages);
  json::Object report{{"build_s", seconds_since(start)}, {"memory_kib", memory_at_most_kib()}};

  json::Array times;
  json::Array hits;
  const auto count = static_cast<std::size_t>(std::stoul(argv[3]));
  std::ifstream questions(argv[2]);
  for (std::string question; std::getline(questions, question);) {
    const auto asked = std::chrono::steady_clock::now();
    const auto found = index->search({.text = question, .reach = {{k_space}}, .hits_max = count}).value();
    times.emplace_back(1000 * seconds_since(asked));
    json::Array lines;
    for (const search::Hit& hit : found.hits) lines.emplace_back(hit.document.value - 1);
    hits.emplace_back(std::move(lines));
  }
  report["ms"] = std::move(times);
  report["hits"] = std::move(hits);
  fmt::print("{}\n", json::serialise(report));
  index.reset();
  std::filesystem::remove_all(folder);
  return 0;
}

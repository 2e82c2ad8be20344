// Measures Svea's search as bench/peers.mjs measures the others':
//   svea-time-search PASSAGES QUESTIONS COUNT
// Each line of PASSAGES becomes a document of one passage, each line of QUESTIONS is asked for its first COUNT, one
// after the other. Prints {"build_s", "ms": [of each question], "hits": [[lines of PASSAGES, from 0]]}.
#include <fmt/format.h>

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

std::vector<std::string> read_lines(const char* file) {
  std::ifstream in(file);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

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

void fill(search::SearchIndex& index, const std::vector<std::string>& passages) {
  std::vector<search::DocumentChange> batch;
  for (std::size_t i = 0; i < passages.size(); ++i) {
    batch.push_back(as_document(passages[i], static_cast<std::int64_t>(i) + 1));
    if (batch.size() < k_batch_documents && i + 1 < passages.size()) continue;
    check(index.apply(batch).has_value(), "the passages are applied");
    batch.clear();
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 4) {
    fmt::print(stderr, "svea-time-search PASSAGES QUESTIONS COUNT\n");
    return 2;
  }
  const auto passages = read_lines(argv[1]);
  const auto folder = std::filesystem::temp_directory_path() / fmt::format("svea-time-search-{}", ::getpid());
  const auto index = search_xapian::open_index(folder, search_xapian::Access::write).value();
  const auto start = std::chrono::steady_clock::now();
  fill(*index, passages);
  json::Object report{{"build_s", seconds_since(start)}};

  json::Array times;
  json::Array hits;
  const auto count = static_cast<std::size_t>(std::stoul(argv[3]));
  for (const std::string& question : read_lines(argv[2])) {
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
  std::filesystem::remove_all(folder);
  return 0;
}

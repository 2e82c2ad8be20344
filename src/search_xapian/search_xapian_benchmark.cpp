// How fast passages are taken in and found. Text: the lines of the file that SVEA_BENCHMARK_LINES names, a
// passage each (real text gives real figures), else made words as often as Zipf's law has them. Questions:
// the lines of SVEA_BENCHMARK_QUESTIONS, else words of the passages. bench/passages.mjs makes both.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "base/check.h"
#include "search_xapian/temporary_folder.h"
#include "search_xapian/xapian_index.h"

namespace {

using namespace svea;

constexpr std::size_t k_words_a_passage = 150;
constexpr std::size_t k_spaces = 20;

class Source {
 public:
  Source() : random_(1) {
    if (const char* file = std::getenv("SVEA_BENCHMARK_LINES"); file != nullptr) {
      std::ifstream in(file);
      for (std::string line; std::getline(in, line);) lines_.push_back(line);
      check(!lines_.empty(), "the file of lines has lines");
    }
    if (const char* file = std::getenv("SVEA_BENCHMARK_QUESTIONS"); file != nullptr) {
      std::ifstream in(file);
      for (std::string line; std::getline(in, line);) questions_.push_back(line);
      check(!questions_.empty(), "the file of questions has lines");
    }
    constexpr std::string_view syllables[] = {"bygg", "lov", "av",  "gift", "skol", "barn",
                                              "tid",  "an",  "sök", "ning", "för",  "rätt",
                                              "plan", "ägg", "myn", "dig",  "het",  "om"};
    for (int i = 0; i < 40'000; ++i) {
      std::string word;
      for (int part = 0; part < 2 + i % 3; ++part) word += syllables[random_() % std::size(syllables)];
      vocabulary_.push_back(word);
    }
  }

  std::string passage() {
    if (!lines_.empty()) return lines_[next_++ % lines_.size()];
    std::string text;
    for (std::size_t i = 0; i < k_words_a_passage; ++i) text += word() + (i % 15 == 14 ? ". " : " ");
    return text;
  }

  // Else four words that stand near each other in a passage.
  std::string query() {
    if (!questions_.empty()) return questions_[next_question_++ % questions_.size()];
    const std::string text = passage();
    const std::size_t start = text.find(' ', random_() % (text.size() / 2 + 1));
    return start == std::string::npos ? text : text.substr(start, 45);
  }

 private:
  std::string word() {
    const double u = std::uniform_real_distribution<>(0, 1)(random_);
    const double rank = std::pow(static_cast<double>(vocabulary_.size()), u);
    return vocabulary_[std::min(static_cast<std::size_t>(rank), vocabulary_.size()) - 1];
  }

  std::mt19937 random_;
  std::vector<std::string> lines_;
  std::vector<std::string> vocabulary_;
  std::size_t next_ = 0;
  std::vector<std::string> questions_;
  std::size_t next_question_ = 0;
};

// Documents of ten passages.
std::vector<search::DocumentChange> documents(Source& source, std::size_t passages, model::Seq first) {
  std::vector<search::DocumentChange> all;
  for (std::size_t i = 0; i < passages; ++i) {
    if (i % 10 == 0) {
      search::DocumentChange change;
      change.seq = first + static_cast<model::Seq>(all.size());
      change.document = {change.seq};
      change.organisation = {1};
      change.space = {1 + change.seq % static_cast<std::int64_t>(k_spaces)};
      change.name = "mapp/dokument.pdf";
      change.metadata.title = "Riktlinjer för handläggning";
      all.push_back(std::move(change));
    }
    model::Passage passage;
    passage.ordinal = static_cast<int>(i % 10);
    passage.heading_path = {"Inledning", "Ansökan"};
    passage.text = source.passage();
    all.back().passages.push_back(std::move(passage));
  }
  return all;
}

struct Filled {
  search_xapian::TemporaryFolder folder;
  std::unique_ptr<search::SearchIndex> index;
  Source source;
};

// Built once for each size.
Filled& filled(std::size_t passages) {
  static std::map<std::size_t, Filled> all;
  Filled& one = all[passages];
  if (one.index) return one;
  one.index = std::move(search_xapian::open_index(one.folder.path(), search_xapian::Access::write).value());
  for (std::size_t done = 0; done < passages; done += 1000) {
    const auto changes = documents(one.source, 1000, static_cast<model::Seq>(done / 10 + 1));
    check(one.index->apply(changes).has_value(), "the benchmark's documents are applied");
  }
  return one;
}

void index_a_batch(benchmark::State& state) {
  const search_xapian::TemporaryFolder folder;
  auto index = search_xapian::open_index(folder.path(), search_xapian::Access::write).value();
  Source source;
  const auto passages = static_cast<std::size_t>(state.range(0));
  model::Seq seq = 1;
  for (auto _ : state) {
    state.PauseTiming();
    const auto changes = documents(source, passages, seq);
    seq += static_cast<model::Seq>(changes.size());
    state.ResumeTiming();
    check(index->apply(changes).has_value(), "the benchmark's documents are applied");
  }
  state.SetItemsProcessed(state.iterations() * state.range(0));
}
BENCHMARK(index_a_batch)->Arg(10)->Arg(1000)->Unit(benchmark::kMillisecond);

void search_passages(benchmark::State& state) {
  Filled& index = filled(static_cast<std::size_t>(state.range(0)));
  model::Reach reach;
  const auto spaces = state.range(1);
  for (std::int64_t space = 1; space <= spaces; ++space) reach.spaces.push_back({space});
  std::vector<double> took_ms;
  for (auto _ : state) {
    const search::Query query{.text = index.source.query(), .reach = reach};
    const auto began = std::chrono::steady_clock::now();
    benchmark::DoNotOptimize(index.index->search(query));
    took_ms.push_back(
        std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count());
    state.SetIterationTime(took_ms.back() / 1000);
  }
  std::ranges::sort(took_ms);
  state.counters["median_ms"] = took_ms[took_ms.size() / 2];
  state.counters["p99_ms"] = took_ms[took_ms.size() * 99 / 100];
}
BENCHMARK(search_passages)
    ->ArgNames({"passages", "spaces"})
    ->Args({10'000, 20})
    ->Args({100'000, 20})
    ->Args({100'000, 1})
    ->Args({100'000, 5000})
    ->UseManualTime()
    ->Unit(benchmark::kMillisecond);
// As many passages as SVEA_BENCHMARK_PASSAGES says: a million takes minutes to fill.
const bool k_is_large_wanted = [] {
  const char* passages = std::getenv("SVEA_BENCHMARK_PASSAGES");
  if (passages == nullptr) return false;
  benchmark::RegisterBenchmark("search_many_passages", search_passages)
      ->ArgNames({"passages", "spaces"})
      ->Args({std::atoll(passages), static_cast<std::int64_t>(k_spaces)})
      ->Iterations(2000)
      ->UseManualTime()
      ->Unit(benchmark::kMillisecond);
  return true;
}();

}  // namespace

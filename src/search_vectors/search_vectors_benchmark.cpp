// How fast and how right the nearest of 100,000 vectors are found, beside FAISS in the same run, and of a
// million by lists and by looking at all. The vectors lie as those of embedding models do: around centres,
// and in far fewer directions than they have numbers.
#include <benchmark/benchmark.h>
#include <faiss/IndexFlat.h>
#include <faiss/IndexHNSW.h>
#include <omp.h>

#include <algorithm>
#include <functional>
#include <limits>
#include <map>
#include <random>
#include <set>

#include "base/check.h"
#include "search_vectors/disk_vectors.h"
#include "search_vectors/quantise.h"
#include "temporary_directory.h"

namespace {

using namespace svea;
using Vectors = std::vector<std::vector<float>>;
using Rows = std::vector<faiss::Index::idx_t>;

constexpr std::size_t k_rows = 100'000;
constexpr std::size_t k_numbers = 384;
constexpr std::size_t k_directions = 64;
constexpr std::size_t k_centres = 500;
constexpr std::size_t k_queries = 500;
constexpr std::size_t k_count = 10;
constexpr std::size_t k_rows_a_document = 10;
constexpr std::int64_t k_spaces = 20;
constexpr std::size_t k_million = 1'000'000;

Vectors random_vectors(std::size_t count, std::size_t numbers, std::mt19937& random) {
  std::normal_distribution<float> number;
  Vectors vectors(count, std::vector<float>(numbers));
  for (auto& vector : vectors)
    for (float& one : vector) one = number(random);
  return vectors;
}

// Always the same vectors, one after the other.
class MadeVectors {
 public:
  std::vector<float> next() {
    const auto& centre = centres_[random_() % k_centres];
    std::vector<float> vector(k_numbers);
    for (std::size_t d = 0; d < k_directions; ++d) {
      const float share = centre[d] + noise_(random_);
      for (std::size_t n = 0; n < k_numbers; ++n) vector[n] += share * directions_[d][n];
    }
    return search_vectors::unit_vector(vector, k_numbers);
  }

 private:
  std::mt19937 random_{1};
  std::normal_distribution<float> noise_{0, 0.7F};
  const Vectors directions_ = random_vectors(k_directions, k_numbers, random_);
  const Vectors centres_ = random_vectors(k_centres, k_directions, random_);
};

struct Data {
  Data() {
    omp_set_num_threads(1);
    MadeVectors made;
    for (std::size_t i = 0; i < k_rows; ++i) rows.push_back(made.next());
    for (std::size_t i = 0; i < k_queries; ++i) queries.push_back(made.next());
    for (const auto& row : rows) flat_rows.insert(flat_rows.end(), row.begin(), row.end());
    flat.add(k_rows, flat_rows.data());
    for (const auto& query : queries) right.push_back(ask(flat, query));
  }

  static Rows ask(const faiss::Index& index, const std::vector<float>& query) {
    Rows found(k_count);
    std::vector<float> distances(k_count);
    index.search(1, query.data(), k_count, distances.data(), found.data());
    return found;
  }

  Vectors rows;
  Vectors queries;
  std::vector<float> flat_rows;
  faiss::IndexFlatIP flat{k_numbers};
  std::vector<Rows> right;  // by exact floats
};

const Data& data() {
  static const Data made;
  return made;
}

// One query at a time, one thread. The median of its runs is the time that counts; recall is over all
// queries.
template <typename Ask>
void measure(benchmark::State& state, const Vectors& queries, const std::vector<Rows>& right, Ask ask) {
  std::size_t asked = 0;
  std::size_t found = 0;
  for (auto _ : state) {
    const std::size_t number = asked++ % queries.size();
    for (const auto row : ask(queries[number]))
      found += static_cast<std::size_t>(std::ranges::count(right[number], row));
  }
  state.counters["recall"] = static_cast<double>(found) / static_cast<double>(asked * k_count);
}

// Documents of k_rows_a_document rows in 20 spaces in turn.
void fill(search_vectors::SharedVectors& index, std::size_t rows,
          const std::function<std::vector<float>(std::size_t)>& vector_of) {
  constexpr std::size_t k_rows_at_once = 10'000;
  for (std::size_t row = 0; row < rows;) {
    std::vector<search::VectorChange> changes;
    do {
      const auto document = static_cast<std::int64_t>(row / k_rows_a_document);
      search::VectorChange change{
          .seq = document + 1, .document = {document}, .space = {1 + document % k_spaces}};
      for (std::size_t i = 0; i < k_rows_a_document; ++i) change.vectors.push_back(vector_of(row++));
      changes.push_back(std::move(change));
    } while (row % k_rows_at_once != 0);
    check(index.apply(changes).has_value(), "the vectors are applied");
  }
  index.wait_for_lists();
}

search::Query within(std::int64_t spaces) {
  search::Query query;
  for (std::int64_t space = 1; space <= spaces; ++space) query.reach.spaces.push_back({space});
  return query;
}

Rows nearest_rows(const search::VectorIndex& index, const std::vector<float>& vector,
                  const search::Query& query) {
  Rows rows;
  for (const auto& near : index.nearest(vector, query, k_count))
    rows.push_back(near.document.value * static_cast<std::int64_t>(k_rows_a_document) + near.ordinal);
  return rows;
}

void svea_exact(benchmark::State& state) {
  const TemporaryDirectory folder;
  const auto index =
      search_vectors::open_vectors(folder.path(), "modell", search_vectors::Access::write).value();
  fill(*index, k_rows, [](std::size_t row) { return data().rows[row]; });
  const search::Query query = within(state.range(0));
  measure(state, data().queries, data().right,
          [&](const std::vector<float>& vector) { return nearest_rows(*index, vector, query); });
}
BENCHMARK(svea_exact)->ArgName("spaces_of_20")->Arg(20)->Arg(2)->Unit(benchmark::kMillisecond)->MinTime(2);

// A million rows, which a search looks at by lists and, opened for reading with another limit, all.
struct Million {
  Million() {
    MadeVectors made;
    lists = search_vectors::open_vectors(folder.path(), "modell", search_vectors::Access::write).value();
    fill(*lists, k_million, [&](std::size_t) { return made.next(); });
    scan = search_vectors::open_vectors(folder.path(), "modell", search_vectors::Access::read_only,
                                        std::numeric_limits<std::size_t>::max())
               .value();
    for (std::size_t i = 0; i < k_queries; ++i) queries.push_back(made.next());
  }

  TemporaryDirectory folder;
  std::unique_ptr<search_vectors::SharedVectors> lists;
  std::unique_ptr<search_vectors::SharedVectors> scan;
  Vectors queries;
};

void svea_million(benchmark::State& state, bool by_lists) {
  static const Million million;
  const search::Query query = within(state.range(0));
  static std::map<std::int64_t, std::vector<Rows>> right_by_spaces;  // what the scan finds
  auto& right = right_by_spaces[state.range(0)];
  if (right.empty())
    for (const auto& vector : million.queries) right.push_back(nearest_rows(*million.scan, vector, query));
  const search::VectorIndex& index = by_lists ? *million.lists : *million.scan;
  measure(state, million.queries, right,
          [&](const std::vector<float>& vector) { return nearest_rows(index, vector, query); });
}
BENCHMARK_CAPTURE(svea_million, lists, true)
    ->ArgName("spaces_of_20")
    ->Arg(20)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);
BENCHMARK_CAPTURE(svea_million, scan, false)
    ->ArgName("spaces_of_20")
    ->Arg(20)
    ->Arg(10)
    ->Unit(benchmark::kMillisecond)
    ->MinTime(2);

void faiss_flat(benchmark::State& state) {
  measure(state, data().queries, data().right,
          [](const std::vector<float>& query) { return Data::ask(data().flat, query); });
}
BENCHMARK(faiss_flat)->Unit(benchmark::kMillisecond)->MinTime(2);

// 32 neighbours, 200 looked at while building, as is usual.
void faiss_hnsw(benchmark::State& state) {
  static const auto index = [] {
    auto made = std::make_unique<faiss::IndexHNSWFlat>(k_numbers, 32, faiss::METRIC_INNER_PRODUCT);
    made->hnsw.efConstruction = 200;
    omp_set_num_threads(omp_get_num_procs());
    made->add(k_rows, data().flat_rows.data());
    omp_set_num_threads(1);
    return made;
  }();
  index->hnsw.efSearch = static_cast<int>(state.range(0));
  measure(state, data().queries, data().right,
          [](const std::vector<float>& query) { return Data::ask(*index, query); });
}
BENCHMARK(faiss_hnsw)->ArgName("ef")->Arg(64)->Arg(256)->Unit(benchmark::kMillisecond)->MinTime(2);

}  // namespace

// How fast and how right the nearest of 100,000 vectors are found, beside FAISS in the same run. The vectors
// lie as those of embedding models do: around centres, and in far fewer directions than they have numbers.
#include <benchmark/benchmark.h>
#include <faiss/IndexFlat.h>
#include <faiss/IndexHNSW.h>
#include <omp.h>

#include <algorithm>
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

Vectors random_vectors(std::size_t count, std::size_t numbers, std::mt19937& random) {
  std::normal_distribution<float> number;
  Vectors vectors(count, std::vector<float>(numbers));
  for (auto& vector : vectors)
    for (float& one : vector) one = number(random);
  return vectors;
}

struct Data {
  Data() {
    omp_set_num_threads(1);
    std::mt19937 random(1);
    const Vectors directions = random_vectors(k_directions, k_numbers, random);
    const Vectors centres = random_vectors(k_centres, k_directions, random);
    std::normal_distribution<float> noise(0, 0.7F);
    for (std::size_t i = 0; i < k_rows + k_queries; ++i) {
      const auto& centre = centres[random() % k_centres];
      std::vector<float> vector(k_numbers);
      for (std::size_t d = 0; d < k_directions; ++d) {
        const float share = centre[d] + noise(random);
        for (std::size_t n = 0; n < k_numbers; ++n) vector[n] += share * directions[d][n];
      }
      (i < k_rows ? rows : queries).push_back(search_vectors::unit_vector(vector, k_numbers));
    }
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
void measure(benchmark::State& state, Ask ask) {
  std::size_t asked = 0;
  std::size_t found = 0;
  for (auto _ : state) {
    const std::size_t number = asked++ % k_queries;
    const Rows rows = ask(data().queries[number]);
    const auto& right = data().right[number];
    for (const auto row : rows) found += static_cast<std::size_t>(std::ranges::count(right, row));
  }
  state.counters["recall"] = static_cast<double>(found) / static_cast<double>(asked * k_count);
}

void svea_exact(benchmark::State& state) {
  const TemporaryDirectory folder;
  const auto index =
      search_vectors::open_vectors(folder.path(), "modell", search_vectors::Access::write).value();
  std::vector<search::VectorChange> changes;
  for (std::size_t row = 0; row < k_rows; row += k_rows_a_document) {
    search::VectorChange change{.seq = static_cast<model::Seq>(row) + 1,
                                .document = {static_cast<std::int64_t>(row)},
                                .space = {1 + static_cast<std::int64_t>(row) % 20}};
    for (std::size_t i = 0; i < k_rows_a_document; ++i) change.vectors.push_back(data().rows[row + i]);
    changes.push_back(std::move(change));
  }
  check(index->apply(changes).has_value(), "the vectors are applied");
  search::Query query;
  for (std::int64_t space = 1; space <= state.range(0); ++space) query.reach.spaces.push_back({space});
  measure(state, [&](const std::vector<float>& vector) {
    Rows rows;
    for (const auto& near : index->nearest(vector, query, k_count))
      rows.push_back(near.document.value + near.ordinal);
    return rows;
  });
}
BENCHMARK(svea_exact)->ArgName("spaces_of_20")->Arg(20)->Arg(2)->Unit(benchmark::kMillisecond)->MinTime(2);

void faiss_flat(benchmark::State& state) {
  measure(state, [](const std::vector<float>& query) { return Data::ask(data().flat, query); });
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
  measure(state, [](const std::vector<float>& query) { return Data::ask(*index, query); });
}
BENCHMARK(faiss_hnsw)->ArgName("ef")->Arg(64)->Arg(256)->Unit(benchmark::kMillisecond)->MinTime(2);

}  // namespace

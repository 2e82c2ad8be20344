// Searches on several threads while the vectors change under them.
#include <doctest/doctest.h>

#include <atomic>
#include <thread>

#include "must.h"
#include "search/vector_index_contract.h"
#include "search_vectors/disk_vectors.h"
#include "temporary_directory.h"

using namespace svea;
using search::contract::embedded;
using search::contract::random_vectors;

TEST_CASE("searches see whole documents only, while others come and go and their rows are cleared away") {
  constexpr std::size_t k_passages = 3'000;
  constexpr int k_rounds = 12;
  const TemporaryDirectory folder;
  const auto index =
      must(search_vectors::open_vectors(folder.path(), "modell", search_vectors::Access::write));
  const search::Query query{.text = "", .reach = {{{1}}}};
  search::contract::apply(*index, {embedded(1, {{1, 0}})});

  std::atomic<bool> is_over = false;
  std::atomic<int> searches = 0;
  std::atomic<int> wrong = 0;
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i)
      readers.emplace_back([&] {
        while (!is_over) {
          const auto found = index->nearest(std::vector<float>{1, 0}, query, 1 + k_passages);
          // Document 1 stays, document 2 comes and goes.
          if (found.size() != 1 && found.size() != 1 + k_passages) ++wrong;
          ++searches;
        }
      });
    for (int round = 0; round < k_rounds; ++round)
      search::contract::apply(
          *index, {embedded(2, round % 2 == 0 ? random_vectors(k_passages, 2) : search::contract::Vectors{},
                            2 + round)});
    while (searches < k_rounds) std::this_thread::yield();
    is_over = true;
  }
  CHECK(wrong == 0);
  CHECK_FALSE(std::filesystem::exists(folder.path() / "1"));  // cleared away at least once
}

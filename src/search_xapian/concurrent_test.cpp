// Searches on several threads while the index changes under them.
#include <doctest/doctest.h>
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <atomic>
#include <mutex>
#include <thread>

#include "must.h"
#include "search/search_index_contract.h"
#include "search_xapian/temporary_folder.h"
#include "search_xapian/xapian_index.h"

using namespace svea;
using search::contract::document;

TEST_CASE("every search during changes sees whole changes, and a finished one at once") {
  constexpr int k_rounds = 30;
  const search_xapian::TemporaryFolder folder;
  const auto index = must(search_xapian::open_index(folder.path(), search_xapian::Access::write));
  search::contract::apply(*index, {document(1, "Fast", {"Visum krävs alltid."})});

  std::atomic<bool> is_over = false;
  std::mutex mutex;
  std::vector<std::string> wrong;  // what searches gave that they should not; guarded by mutex
  std::atomic<int> searches = 0;
  const auto search_on = [&] {
    while (!is_over) {
      const auto hits = index->search({.text = "visum krävs", .reach = {{{1}}}});
      // Documents 2 and 3 come and go together, document 1 stays.
      if (!hits || (hits->hits.size() != 1 && hits->hits.size() != 3)) {
        const std::lock_guard lock(mutex);
        wrong.push_back(hits ? std::to_string(hits->hits.size()) + " hits" : hits.error().detail);
      }
      ++searches;
    }
  };
  {
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i) readers.emplace_back(search_on);
    model::Seq seq = 1;
    for (int round = 0; round < k_rounds; ++round) {
      const bool appear = round % 2 == 0;
      const std::vector<std::string> texts =
          appear ? std::vector<std::string>{"Visum krävs."} : std::vector<std::string>{};
      search::contract::apply(*index, {document(2, "A", texts, seq + 1), document(3, "B", texts, seq + 2)});
      seq += 2;
      CHECK(search::contract::find(*index, "visum krävs").size() == (appear ? 3 : 1));
    }
    while (searches < k_rounds) std::this_thread::yield();
    is_over = true;
  }
  CHECK_MESSAGE(wrong.empty(), fmt::format("{}", fmt::join(wrong, ", ")));
}

#include "search_vectors/disk_vectors.h"

#include <fstream>
#include <set>

#include "must.h"
#include "search/memory_vectors.h"
#include "search/vector_index_contract.h"
#include "temporary_directory.h"

using namespace svea;
using namespace svea::search_vectors;
using search::contract::apply;
using search::contract::embedded;
using search::contract::near;
using search::contract::random_vectors;
using Found = std::vector<std::pair<std::int64_t, int>>;

namespace {

std::unique_ptr<SharedVectors> opened(const std::filesystem::path& folder, Access access = Access::write,
                                      const std::string& model = "modell") {
  return must(open_vectors(folder, model, access));
}

const search::Query k_all{.text = "", .reach = {{{1}}}};

}  // namespace

TEST_CASE("the vectors on disk keep the contract") {
  const TemporaryDirectory folder;
  search::contract::check_vector_contract([&] { return opened(folder.path()); });
}

TEST_CASE("a restart keeps what was applied, with its space and what the filter looks at") {
  const TemporaryDirectory folder;
  auto change = embedded(2, {{1, 1}}, 2, 3);
  change.type = "beslut";
  apply(*opened(folder.path()), {embedded(1, {{1, 0}, {0, 1}}), change, embedded(4, {}, 4)});
  for (const Access access : {Access::write, Access::read_only}) {
    const auto index = opened(folder.path(), access);
    CHECK(index->applied_seq() == 4);
    CHECK(near(*index, {1, 0}) == Found{{1, 0}, {1, 1}});
    search::Query query{.text = "", .reach = {{{3}}}};
    query.filter.types = {"beslut"};
    CHECK(near(*index, {1, 0}, query) == Found{{2, 0}});
    query.filter.types = {"protokoll"};
    CHECK(near(*index, {1, 0}, query).empty());
  }
}

TEST_CASE("what a crash left half written is cut off, and the rest is taken again") {
  const TemporaryDirectory folder;
  apply(*opened(folder.path()), {embedded(1, {{1, 0}})});
  const auto log = folder.path() / "1" / "documents";
  const auto whole_bytes = std::filesystem::file_size(log);
  apply(*opened(folder.path()), {embedded(2, {{1, 0}})});
  for (auto cut = std::filesystem::file_size(log) - 1; cut >= whole_bytes; cut -= 7) {
    std::filesystem::resize_file(log, cut);
    const auto index = opened(folder.path());
    CHECK(index->applied_seq() == 1);
    CHECK(near(*index, {1, 0}) == Found{{1, 0}});
  }
  const auto index = opened(folder.path());
  apply(*index, {embedded(2, {{0, 1}})});
  CHECK(near(*opened(folder.path()), {0, 1}) == Found{{2, 0}, {1, 0}});
}

TEST_CASE("vectors of another model, a damaged beginning and lost rows start anew") {
  const TemporaryDirectory folder;
  const auto fill = [&] { apply(*opened(folder.path()), {embedded(1, {{1, 0}})}); };
  fill();
  CHECK(opened(folder.path(), Access::write, "en annan")->applied_seq() == 0);
  CHECK(opened(folder.path())->applied_seq() == 0);
  fill();
  std::fstream(folder.path() / "1" / "documents", std::ios::in | std::ios::out | std::ios::binary)
      << "skräp skräp";
  CHECK(opened(folder.path(), Access::read_only)->applied_seq() == 0);
  CHECK(opened(folder.path())->applied_seq() == 0);
  fill();
  std::filesystem::resize_file(folder.path() / "1" / "fine", 1);
  CHECK(near(*opened(folder.path()), {1, 0}).empty());
}

TEST_CASE("for reading nothing is changed, and a folder that is missing holds nothing") {
  const TemporaryDirectory folder;
  const auto index = opened(folder.path() / "saknas", Access::read_only);
  CHECK(near(*index, {1, 0}).empty());
  const std::vector changes = {embedded(1, {{1, 0}})};
  CHECK(index->apply(changes).error().code == "vectors_read_only");
  CHECK(index->clear().error().code == "vectors_read_only");
  CHECK_FALSE(std::filesystem::exists(folder.path() / "saknas"));
}

TEST_CASE(
    "when most rows are of documents that are gone, they are cleared away; what is left is found as before") {
  const TemporaryDirectory folder;
  const auto index = opened(folder.path());
  apply(*index, {embedded(1, random_vectors(9'000, 8, 1)), embedded(2, random_vectors(50, 8, 2)),
                 embedded(3, random_vectors(3'000, 8, 3))});
  const auto asked = random_vectors(1, 8, 4).front();
  apply(*index, {embedded(1, {}, 4)});
  const auto before = near(*index, asked);
  CHECK(std::filesystem::exists(folder.path() / "1"));
  apply(*index, {embedded(3, random_vectors(3'000, 8, 3), 5)});
  CHECK_FALSE(std::filesystem::exists(folder.path() / "1"));
  CHECK(std::filesystem::file_size(folder.path() / "2" / "scales") == 3'050 * sizeof(float));
  CHECK(near(*index, asked) == before);
  const auto again = opened(folder.path());
  CHECK(near(*again, asked) == before);
  CHECK(again->applied_seq() == 5);
}

TEST_CASE("of many vectors nearly the same are found as by exact numbers, also in a few spaces of many") {
  constexpr std::size_t k_documents = 500;
  const TemporaryDirectory folder;
  const auto index = opened(folder.path());
  search::MemoryVectors exact;
  for (std::int64_t id = 1; id <= static_cast<std::int64_t>(k_documents); ++id) {
    const auto change = embedded(
        id, random_vectors(1 + static_cast<std::size_t>(id) % 9, 100, static_cast<unsigned>(id)), id, id % 7);
    apply(*index, {change});
    apply(exact, {change});
  }
  std::size_t same = 0;
  std::size_t all = 0;
  for (const auto& asked : random_vectors(20, 100, 999)) {
    for (const search::Query& query :
         {search::Query{.text = "", .reach = {{{0}, {1}, {2}, {3}, {4}, {5}, {6}}}},
          search::Query{.text = "", .reach = {{{2}, {5}}}}}) {
      const auto found = near(*index, asked, query);
      const auto right = near(exact, asked, query);
      REQUIRE(found.size() == right.size());
      const std::set<std::pair<std::int64_t, int>> expected(right.begin(), right.end());
      for (const auto& one : found) same += expected.count(one);
      all += right.size();
    }
  }
  CHECK(same >= all - 2);
}

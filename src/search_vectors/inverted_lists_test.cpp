// Searches by lists, as where there are too many rows to look at all.
#include "search_vectors/inverted_lists.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <fstream>
#include <limits>
#include <map>

#include "must.h"
#include "search/vector_index_contract.h"
#include "search_vectors/disk_vectors.h"
#include "search_vectors/lists_file.h"
#include "temporary_directory.h"

using namespace svea;
using namespace svea::search_vectors;
using search::contract::embedded;
using search::contract::random_vectors;

namespace {

const search::Query k_all{.text = "", .reach = {{{1}, {2}, {3}}}};

// An index that looks by lists however few rows there are, and has them before a change is acknowledged.
class ByLists final : public search::VectorIndex {
 public:
  explicit ByLists(const std::filesystem::path& folder)
      : index_(must(open_vectors(folder, "modell", Access::write, 0))) {
    index_->wait_for_lists();
  }

  [[nodiscard]] model::Seq applied_seq() const override { return index_->applied_seq(); }
  [[nodiscard]] Status apply(std::span<const search::VectorChange> changes) override {
    TRY(index_->apply(changes));
    index_->wait_for_lists();
    return {};
  }
  void hide(model::DocumentId document, model::Seq seq) override { index_->hide(document, seq); }
  [[nodiscard]] Status clear() override { return index_->clear(); }
  [[nodiscard]] std::vector<search::NearPassage> nearest(std::span<const float> vector,
                                                         const search::Query& query,
                                                         std::size_t count) const override {
    return index_->nearest(vector, query, count);
  }

 private:
  std::unique_ptr<SharedVectors> index_;
};

// The same vectors, all of which are looked at.
std::unique_ptr<SharedVectors> scanned(const std::filesystem::path& folder) {
  return must(open_vectors(folder, "modell", Access::read_only, std::numeric_limits<std::size_t>::max()));
}

// Documents, ordinals and cosines.
std::map<std::pair<std::int64_t, int>, double> found_by(const search::VectorIndex& index,
                                                        const std::vector<float>& vector, std::size_t count,
                                                        const search::Query& query = k_all) {
  std::map<std::pair<std::int64_t, int>, double> found;
  for (const auto& near : index.nearest(vector, query, count))
    found[{near.document.value, near.ordinal}] = near.cosine;
  return found;
}

// So many documents of ten rows in three spaces.
std::vector<search::VectorChange> documents(std::int64_t first, std::int64_t count) {
  std::vector<search::VectorChange> changes;
  for (std::int64_t id = first; id < first + count; ++id)
    changes.push_back(embedded(id, random_vectors(10, 16, static_cast<unsigned>(id)), id, 1 + id % 3));
  return changes;
}

}  // namespace

TEST_CASE("the vectors on disk keep the contract when lists are always looked through") {
  const TemporaryDirectory folder;
  search::contract::check_vector_contract([&] { return std::make_unique<ByLists>(folder.path()); });
}

TEST_CASE("of few rows the lists find exactly what a scan finds, whatever was removed and whoever asks") {
  CHECK(rc::check([] {
    const TemporaryDirectory folder;
    ByLists index(folder.path());
    std::vector<search::VectorChange> changes;
    const int count = *rc::gen::inRange(1, 20);
    for (int seq = 1; seq <= count; ++seq) {
      const auto rows = *rc::gen::inRange<std::size_t>(0, 60);
      changes.push_back(embedded(*rc::gen::inRange<std::int64_t>(1, 8),
                                 random_vectors(rows, 8, static_cast<unsigned>(seq)), seq,
                                 *rc::gen::inRange<std::int64_t>(1, 4)));
    }
    RC_ASSERT(index.apply(changes).has_value());
    const auto vector = random_vectors(1, 8, *rc::gen::arbitrary<unsigned>()).front();
    const search::Query query{.text = "", .reach = {{{*rc::gen::inRange<std::int64_t>(1, 4)}, {3}}}};
    const auto scan = scanned(folder.path());
    RC_ASSERT(found_by(index, vector, 10, query) == found_by(*scan, vector, 10, query));
  }));
}

TEST_CASE(
    "of many rows the lists find nearly all that a scan finds, with the same cosines, and nothing else") {
  const TemporaryDirectory folder;
  ByLists index(folder.path());
  search::contract::apply(index, documents(1, 2'000));
  search::contract::apply(index, documents(2'001, 300));  // in no list yet
  search::contract::apply(index, {embedded(7, {}, 3'000)});
  const auto scan = scanned(folder.path());
  const search::Query narrow{.text = "", .reach = {{{2}}}};
  std::size_t same = 0;
  for (const auto& asked : random_vectors(20, 16, 9'999)) {
    for (const search::Query& query : {k_all, narrow}) {
      const auto all = found_by(*scan, asked, 23'000, query);
      const auto right = found_by(*scan, asked, 10, query);
      const auto found = found_by(index, asked, 10, query);
      CHECK(found.size() == 10);
      for (const auto& [passage, cosine] : found) {
        REQUIRE(all.contains(passage));
        CHECK(all.at(passage) == cosine);
        same += right.count(passage);
      }
    }
    CHECK(found_by(index, asked, 23'000).size() < 20'000);  // not all were looked at
  }
  CHECK(same >= 20 * 2 * 10 * 95 / 100);
}

TEST_CASE("lists survive a restart, and damaged ones are made again, the same as before") {
  const TemporaryDirectory folder;
  const auto file = folder.path() / "1" / "lists";
  {
    search::contract::apply(*std::make_unique<ByLists>(folder.path()), documents(1, 1'000));
  }
  const auto whole = std::filesystem::file_size(file);
  const auto asked = random_vectors(1, 16, 9'999).front();
  const auto before = found_by(ByLists(folder.path()), asked, 8'000);
  CHECK(found_by(*must(open_vectors(folder.path(), "modell", Access::read_only, 0)), asked, 8'000) == before);

  const auto check_again = [&] {
    CHECK(found_by(ByLists(folder.path()), asked, 8'000) == before);
    CHECK(std::filesystem::file_size(file) == whole);
  };
  for (const auto cut : {std::uintmax_t{0}, std::uintmax_t{5}, whole / 4}) {
    std::filesystem::resize_file(file, cut);
    check_again();
  }
  std::fstream(file, std::ios::in | std::ios::out | std::ios::binary) << "skräp skräp";
  check_again();
  std::filesystem::remove(file);
  check_again();
}

TEST_CASE("rows that lost their lists to a crash are found all the same") {
  const TemporaryDirectory folder;
  const auto file = folder.path() / "1" / "lists";
  {
    search::contract::apply(*std::make_unique<ByLists>(folder.path()), documents(1, 700));
  }
  const auto trained = std::filesystem::file_size(file);
  {
    search::contract::apply(*std::make_unique<ByLists>(folder.path()), documents(701, 1'700));
  }
  const auto whole = std::filesystem::file_size(file);
  REQUIRE(whole > trained);
  for (const auto cut : {whole - 1, trained + 3, trained, trained - 1}) {
    std::filesystem::resize_file(file, cut);
    const ByLists index(folder.path());
    const auto wanted = random_vectors(10, 16, 2'400).front();
    CHECK(found_by(index, wanted, 1).begin()->first == std::pair<std::int64_t, int>{2'400, 0});
  }
}

TEST_CASE("the lists are made anew when the rows have quadrupled") {
  const TemporaryDirectory folder;
  const auto centroids = [&](std::size_t rows) {
    return read_lists(folder.path() / "1" / "lists", 64, rows, Access::read_only)->centroids().size();
  };
  ByLists index(folder.path());
  search::contract::apply(index, documents(1, 100));
  const std::size_t few = centroids(1'000);
  search::contract::apply(index, documents(101, 200));
  CHECK(centroids(3'000) == few);
  search::contract::apply(index, documents(301, 200));
  CHECK(centroids(5'000) > few);
}

#include "search_xapian/xapian_index.h"

#include <fstream>

#include "must.h"
#include "search/search_index_contract.h"
#include "search_xapian/temporary_folder.h"

using namespace svea;
using namespace svea::search_xapian;
using search::contract::apply;
using search::contract::document;
using search::contract::find;
using search::contract::ids;

namespace {

using Index = std::unique_ptr<search::SearchIndex>;

Index opened(const std::filesystem::path& folder, Access access = Access::write) {
  return must(open_index(folder, access));
}

}  // namespace

TEST_CASE("the index on Xapian keeps the contract") {
  const TemporaryFolder folder;
  search::contract::check_contract([&] { return opened(folder.path()); });
}

TEST_CASE("a restart keeps what was applied") {
  const TemporaryFolder folder;
  double score = 0;
  {
    const Index index = opened(folder.path());
    apply(*index, {document(1, "A", {"Visum krävs.", "Pass krävs."}), document(2, "B", {"Intyg krävs."})});
    score = find(*index, "pass krävs").front().score;
  }
  const Index index = opened(folder.path());
  CHECK(index->applied_seq() == 2);
  CHECK(find(*index, "pass krävs").front().score == score);
}

TEST_CASE("a restart after a crash counts again what the counts on disk lack") {
  const TemporaryFolder folder;
  double score = 0;
  {
    const Index index = opened(folder.path());
    apply(*index, {document(1, "A", {"Visum krävs.", "Pass krävs."}), document(2, "B", {"Intyg krävs."})});
    score = find(*index, "pass krävs").front().score;
  }
  std::filesystem::remove(folder.path() / "counts");
  CHECK(find(*opened(folder.path()), "pass krävs").front().score == score);
}

TEST_CASE("a second writer is refused, a reader is not and sees each change") {
  const TemporaryFolder folder;
  const Index writer = opened(folder.path());
  const auto second = open_index(folder.path(), Access::write);
  REQUIRE_FALSE(second);
  CHECK(second.error().code == "index_locked");

  const Index reader = opened(folder.path(), Access::read_only);
  CHECK(find(*reader, "visum").empty());
  apply(*writer, {document(1, "A", {"Visum krävs."})});
  CHECK(find(*reader, "visum").size() == 1);
  CHECK(reader->applied_seq() == 1);
  apply(*writer, {document(1, "A", {}, 2)});
  CHECK(find(*reader, "visum").empty());
  CHECK(reader->apply({}).error().code == "index_read_only");
  CHECK(reader->clear().error().code == "index_read_only");
}

TEST_CASE("a reader takes over when the writer has ended, and searches go on") {
  const TemporaryFolder folder;
  Index writer = opened(folder.path());
  apply(*writer, {document(1, "A", {"Visum krävs."})});
  const auto reader = must(open_index(folder.path(), Access::read_only));
  CHECK_FALSE(must(reader->take_over()));
  writer.reset();
  CHECK(must(reader->take_over()));
  CHECK(must(reader->take_over()));
  CHECK(reader->applied_seq() == 1);
  apply(*reader, {document(2, "B", {"Passet förnyas."}, 2)});
  CHECK(find(*reader, "visum").size() == 1);
  CHECK(find(*reader, "passet").size() == 1);
}

TEST_CASE("reading an index that is not there says so") {
  const TemporaryFolder folder;
  CHECK(open_index(folder.path(), Access::read_only).error().code == "index_missing");
}

TEST_CASE("a damaged index is emptied when it is opened for writing") {
  for (const auto* file : {"iamglass", "postlist.glass"}) {
    CAPTURE(file);
    const TemporaryFolder folder;
    {
      const Index index = opened(folder.path());
      apply(*index, {document(1, "A", {"Visum krävs."})});
    }
    std::filesystem::remove(folder.path() / "counts");
    std::ofstream(folder.path() / "xapian" / file, std::ios::trunc) << "skräp";
    const Index index = opened(folder.path());
    CHECK(index->applied_seq() == 0);
    CHECK(find(*index, "visum").empty());
    apply(*index, {document(1, "A", {"Visum krävs."})});
    CHECK(find(*index, "visum").size() == 1);
  }
}

TEST_CASE("damage that a search meets empties the index at the next change, and then it takes all again") {
  const TemporaryFolder folder;
  const Index index = opened(folder.path());
  apply(*index, {document(1, "A", {"Visum krävs."})});
  // Overwritten in place, as a failing disk would: the open files see it.
  const auto table = folder.path() / "xapian" / "postlist.glass";
  const auto size = std::filesystem::file_size(table);
  std::fstream(table, std::ios::in | std::ios::out | std::ios::binary) << std::string(size, '\x7F');
  REQUIRE_FALSE(index->search({.text = "visum", .reach = {{{1}}}}));
  const std::vector changes = {document(2, "B", {"Pass krävs."})};
  CHECK(index->apply(changes).error().code == "index_damaged");
  CHECK(index->applied_seq() == 0);
  apply(*index, {document(1, "A", {"Visum krävs."}), document(2, "B", {"Pass krävs."})});
  CHECK(find(*index, "krävs").size() == 2);
}

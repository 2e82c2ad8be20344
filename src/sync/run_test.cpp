#include "sync/run.h"

#include <doctest/doctest.h>

#include "sync/test_source.h"

using namespace svea;
using namespace svea::sync;

namespace {

using Names = std::vector<std::string>;
const Error k_unreachable{ErrorKind::unavailable, "http_unreachable", {"Nås inte.", "Unreachable."}};

std::string code(const RunEnd& end) { return end.error ? end.error->code : ""; }

}  // namespace

TEST_CASE("what a source holds becomes documents, and the next run fetches nothing that is as before") {
  TestSource test;
  test.put("a.txt", "Bygglov", "1");
  test.put("b.txt", "Avfall", "1");
  const auto first = test.run();
  CHECK(code(first) == "");
  CHECK(first.counts == model::RunCounts{.expected = 2, .found = 2, .added = 2});
  CHECK(test.names() == Names{"Hyllan/a.txt", "Hyllan/b.txt"});
  const auto document = must(test.record.documents().list({}, test.reach)).documents[0].id;
  CHECK(
      must(test.record.source_items().origins({&document, 1})).at(document).url.starts_with("https://hylla"));

  const auto second = test.run();
  CHECK(second.counts == model::RunCounts{.expected = 2, .found = 2, .unchanged = 2});
  CHECK(test.connectors.shelf.fetches == 2);
}

TEST_CASE("what has changed is fetched again, and what only looked changed is no new document") {
  TestSource test;
  test.put("a.txt", "Bygglov", "1");
  test.put("b.txt", "Avfall", "");
  test.run();
  test.put("a.txt", "Bygglov kostar mer", "2");
  const auto end = test.run();
  CHECK(end.counts == model::RunCounts{.expected = 2, .found = 2, .changed = 1, .unchanged = 1});
  CHECK(must(test.record.source_items().find(test.source.id, "a.txt"))->fingerprint == "2");
}

TEST_CASE("what is gone at the source is removed here, and what people added stays") {
  TestSource test;
  for (const auto* key : {"a.txt", "b.txt", "c.txt"}) test.put(key, key, "1");
  test.run();
  test.connectors.shelf.things.erase("b.txt");
  const auto end = test.run();
  CHECK(end.counts.removed == 1);
  CHECK(test.names() == Names{"Hyllan/a.txt", "Hyllan/c.txt"});

  const auto place = must(test.originals.place_for_upload());
  std::ofstream(place) << "Handlagd";
  store::NewDocument by_hand;
  by_hand.organisation = test.source.organisation;
  by_hand.space = test.source.space;
  by_hand.name = "egen.txt";
  must(test.originals.add(place, by_hand));
  test.put("d.txt", "Handlagd", "1");
  CHECK(test.run().counts.added == 1);
  test.connectors.shelf.things.erase("d.txt");
  CHECK(test.run().counts.removed == 1);
  CHECK(test.names() == Names{"Hyllan/a.txt", "Hyllan/c.txt", "egen.txt"});
}

TEST_CASE("no document stays behind when the source has another name, or an item the content of another") {
  TestSource test;
  test.put("a.txt", "A", "1");
  test.put("b.txt", "B", "1");
  test.put("c.txt", "C", "1");
  test.run();
  test.source.name = "Lådan";
  test.put("a.txt", "A är ändrad", "2");
  CHECK(test.run().counts.changed == 1);
  CHECK(test.names() == Names{"Hyllan/b.txt", "Hyllan/c.txt", "Lådan/a.txt"});
  test.put("b.txt", "C", "2");
  CHECK(test.run().counts.changed == 1);
  CHECK(test.names() == Names{"Hyllan/c.txt", "Lådan/a.txt"});
}

TEST_CASE("a document that two items share goes with the last of them") {
  TestSource test;
  for (const auto* key : {"a.txt", "b.txt", "c.txt"})
    test.put(key, key == std::string("c.txt") ? "C" : "samma", "1");
  test.run();
  CHECK(test.names().size() == 2);
  test.connectors.shelf.things.erase("a.txt");
  test.run();
  CHECK(test.names().size() == 2);
  test.connectors.shelf.things.erase("b.txt");
  test.run();
  CHECK(test.names() == Names{"Hyllan/c.txt"});
}

TEST_CASE("a source that can't be reached, is suddenly empty or lost most of its things removes nothing") {
  TestSource test;
  for (int i = 0; i < 30; ++i) test.put(std::to_string(i), std::to_string(i), "1");
  test.run();
  auto& shelf = test.connectors.shelf;
  const auto all = shelf.things;

  shelf.failure = k_unreachable;
  shelf.things.clear();
  CHECK(code(test.run()) == "http_unreachable");
  shelf.failure.reset();
  CHECK(code(test.run()) == "source_empty");
  shelf.things = {*all.begin()};
  CHECK(code(test.run()) == "source_shrunk");
  CHECK(test.names().size() == 30);

  test.source.wish.accept_removals = true;
  CHECK(code(test.run()) == "");
  CHECK(test.names().size() == 1);
}

TEST_CASE("a listing of what is recent removes nothing, and neither does a part that was wished for") {
  TestSource test;
  test.put("a.txt", "A", "1");
  test.put("b.txt", "B", "1");
  test.run();
  test.connectors.shelf.things.erase("a.txt");
  test.connectors.shelf.extent = connect::Extent::recent;
  CHECK(test.run().counts.removed == 0);
  test.connectors.shelf.extent = connect::Extent::all;
  test.source.wish.since = "2024-01-31";
  CHECK(test.run().counts.removed == 0);
  test.source.wish = {.limit = 1};
  test.put("c.txt", "C", "1");
  test.put("d.txt", "D", "1");
  const auto end = test.run();
  CHECK(code(end) == "");
  CHECK(end.counts.added == 1);
  CHECK(test.names() == Names{"Hyllan/a.txt", "Hyllan/b.txt", "Hyllan/c.txt"});
}

TEST_CASE("what a listing of what is recent finds gone is removed, unless it is suspiciously much") {
  const Error gone{ErrorKind::not_found, "web_gone", {"Borta.", "Gone."}};
  TestSource test;
  auto& shelf = test.connectors.shelf;
  shelf.extent = connect::Extent::recent;
  for (int i = 0; i < 30; ++i) test.put(std::to_string(i), std::to_string(i), "1");
  test.run();
  for (const auto* key : {"7", "8"}) shelf.things[key] = {"", "", gone};
  shelf.things.erase("9");
  const auto end = test.run();
  CHECK(end.counts == model::RunCounts{.expected = 29, .found = 29, .unchanged = 27, .removed = 2});
  CHECK(test.names().size() == 28);

  for (auto& [key, thing] : shelf.things) thing = {"", "", gone};
  CHECK(code(test.run()) == "source_shrunk");
  CHECK(test.names().size() == 28);
}

TEST_CASE(
    "what a source names but doesn't hold is told of as failed, and forgotten when it names it no more") {
  TestSource test;
  test.put("a.txt", "A", "1");
  test.put("b.txt", "", "1");
  auto& shelf = test.connectors.shelf;
  shelf.things["b.txt"].failure = Error{ErrorKind::not_found, "web_gone", {"Borta.", "Gone."}};
  CHECK(test.run().counts == model::RunCounts{.expected = 2, .found = 2, .added = 1, .failed = 1});
  CHECK(must(test.record.source_items().failed(test.source.id, 10)).at(0).key == "b.txt");
  shelf.things.erase("b.txt");
  CHECK(test.run().counts == model::RunCounts{.expected = 1, .found = 1, .unchanged = 1});
  CHECK(must(test.record.source_items().failed(test.source.id, 10)).empty());
}

TEST_CASE("an item that fails is told of and tried again, and the rest goes on") {
  TestSource test;
  test.put("a.txt", "A", "1");
  test.put("b.txt", "B", "1");
  test.connectors.shelf.things["a.txt"].failure = k_unreachable;
  const auto end = test.run();
  CHECK(code(end) == "");
  CHECK(end.counts == model::RunCounts{.expected = 2, .found = 2, .added = 1, .failed = 1});
  CHECK(must(test.record.source_items().failed(test.source.id, 10)).at(0).key == "a.txt");
  test.connectors.shelf.things["a.txt"].failure.reset();
  CHECK(test.run().counts == model::RunCounts{.expected = 2, .found = 2, .added = 1, .unchanged = 1});
  CHECK(must(test.record.source_items().failed(test.source.id, 10)).empty());
}

TEST_CASE("many failures in a row end the run, and so do more items than allowed, and a stop") {
  TestSource test;
  for (int i = 0; i < 30; ++i) {
    test.put(std::to_string(i), std::to_string(i), "1");
    test.connectors.shelf.things[std::to_string(i)].failure = k_unreachable;
  }
  const auto ill = test.run();
  CHECK(code(ill) == "http_unreachable");
  CHECK(ill.counts.failed == k_failures_in_a_row_max);
  test.source.settings.items_max = 5;
  CHECK(code(test.run()) == "source_too_large");
  std::stop_source stop;
  stop.request_stop();
  CHECK(code(test.run(stop.get_token())) == "cancelled");
}

TEST_CASE("the documents of a removed source go when they came through it alone") {
  TestSource test;
  test.put("a.txt", "A", "1");
  test.run();
  must(remove_documents(test.source, test.ports, {}));
  CHECK(test.names().empty());
  CHECK(must(test.record.source_items().keys(test.source.id)).empty());
}

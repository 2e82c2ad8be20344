#include "search_xapian/stored_passage.h"

#include <doctest/doctest.h>

using namespace svea;
using namespace svea::search_xapian;

namespace {

search::DocumentChange change() {
  search::DocumentChange change;
  change.document = {5};
  change.organisation = {6};
  change.space = {7};
  change.name = "a.pdf";
  change.metadata = {.title = "Titel", .date = "2024-05-13", .language = "sv", .type = "beslut"};
  return change;
}

std::string shown() {
  model::Passage passage;
  passage.ordinal = 2;
  passage.heading_path = {"Ett", ""};
  passage.page = 9;
  passage.start = 100;
  passage.end = 200;
  passage.text = "Texten";
  return encode_shown(change(), passage);
}

std::string ranked(const search::Validity& validity) {
  return encode_ranked(change(),
                       {.context_tokens = "sammanhang", .body_tokens = "kropp", .validity = validity});
}

}  // namespace

TEST_CASE("a passage comes back as it was stored") {
  const std::string bytes = shown();
  const auto hit = decode_shown(bytes);
  REQUIRE(hit);
  CHECK(hit->document.value == 5);
  CHECK(hit->organisation.value == 6);
  CHECK(hit->space.value == 7);
  CHECK(hit->name == "a.pdf");
  CHECK(hit->title == "Titel");
  CHECK(hit->type == "beslut");
  CHECK(hit->date == "2024-05-13");
  CHECK(hit->language == "sv");
  CHECK(hit->passage.heading_path == std::vector<std::string>{"Ett", ""});
  CHECK(hit->passage.text == "Texten");
  CHECK(hit->passage.ordinal == 2);
  CHECK(hit->passage.page == 9);
  CHECK(hit->passage.start == 100);
  CHECK(hit->passage.end == 200);
}

TEST_CASE("what ranking reads comes back, with or without a stated day") {
  using namespace std::chrono;
  const std::string dated = ranked({.stated = sys_days{2024y / 1 / 2}, .is_superseded = true});
  const auto part = decode_ranked(dated);
  REQUIRE(part);
  CHECK(part->tokens.context == "sammanhang");
  CHECK(part->tokens.body == "kropp");
  CHECK(part->space.value == 7);
  CHECK(part->validity.stated == sys_days{2024y / 1 / 2});
  CHECK(part->validity.is_superseded);
  const std::string undated = ranked({});
  CHECK_FALSE(decode_ranked(undated)->validity.stated);
}

TEST_CASE("bytes cut anywhere are damaged, never read beyond") {
  const std::string bytes = shown();
  for (std::size_t size = 0; size < bytes.size(); ++size) CHECK_FALSE(decode_shown(bytes.substr(0, size)));
  const std::string others = ranked({});
  for (std::size_t size = 0; size < others.size(); ++size) CHECK_FALSE(decode_ranked(others.substr(0, size)));
}

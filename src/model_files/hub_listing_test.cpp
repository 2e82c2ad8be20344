#include "model_files/hub_listing.h"

#include <doctest/doctest.h>

#include "must.h"

using namespace svea;
using namespace svea::model_files;

namespace {

Listing listing_of(std::vector<std::string> names) {
  Listing listing{.revision = "0123", .licence = "mit", .files = {}};
  for (auto& name : names) listing.files.push_back({std::move(name), 1'000'000'000, ""});
  return listing;
}

std::string chosen(const Listing& listing, std::string file) {
  const auto found = choose_file(listing, {"svea/liten", std::move(file)});
  return found ? found->name : found.error().code;
}

}  // namespace

TEST_CASE("what a hub says of a model's files is read") {
  const auto listing =
      must(read_listing(R"({"sha":"ab12","cardData":{"license":"other","license_name":"eget"},
    "tags":["license:mit"],"siblings":[{"rfilename":"README.md"},{"rfilename":"a.gguf","size":7,"lfs":{"sha256":"ff"}},
    {"rfilename":"../b.gguf","size":7},{"rfilename":"c d.gguf","size":7}]})"));
  CHECK(listing.revision == "ab12");
  CHECK(listing.licence == "eget");
  REQUIRE(listing.files.size() == 1);
  CHECK(listing.files[0].name == "a.gguf");
  CHECK(listing.files[0].bytes == 7);
  CHECK(listing.files[0].sha256 == "ff");
  CHECK(must(read_listing(R"({"sha":"a","tags":["x","license:gemma"],"siblings":[]})")).licence == "gemma");
}

TEST_CASE("a hub's answer that is something else is refused") {
  for (const char* wrong :
       {"", "[]", "{}", R"({"sha":"a/../b","siblings":[]})", R"({"sha":"a?b","siblings":[]})",
        R"({"sha":"a","siblings":{}})", R"({"sha":"a","siblings":[{"size":1}]})"}) {
    CAPTURE(wrong);
    CHECK_FALSE(read_listing(wrong));
  }
}

TEST_CASE("of several files the named one is chosen, else the usual, else the person is asked") {
  const auto many = listing_of({"m-Q8_0.gguf", "m-Q4_K_M.gguf", "m-IQ2_M.gguf"});
  CHECK(chosen(many, "") == "m-Q4_K_M.gguf");
  CHECK(chosen(many, "q8_0") == "m-Q8_0.gguf");
  CHECK(chosen(many, "m-IQ2_M.gguf") == "m-IQ2_M.gguf");
  CHECK(chosen(many, "Q5") == "model_file_missing");
  CHECK(chosen(listing_of({"m.gguf", "m.gguf.old.gguf"}), "m.gguf") == "m.gguf");
  CHECK(chosen(listing_of({"m-Q8_0.gguf", "m-Q6_K.gguf"}), "") == "model_file_unclear");
  CHECK(chosen(listing_of({"only.gguf"}), "") == "only.gguf");
  CHECK(chosen(listing_of({}), "") == "model_file_missing");
  CHECK(chosen(listing_of({"m-00001-of-00002.gguf", "m-00002-of-00002.gguf"}), "") == "model_file_split");
}

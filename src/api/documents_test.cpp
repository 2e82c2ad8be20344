#include <doctest/doctest.h>

#include "api/test_town.h"
#include "base/log.h"
#include "must.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

json::Object object_in(const http::Response& response) {
  return must(json::parse_object(std::get<std::string>(response.body)));
}

std::string upload_target(const TestTown& town, const std::string& name) {
  return "/api/v1/documents?space=" + std::to_string(town.space.value) + "&name=" + name;
}

}  // namespace

TEST_CASE("a file becomes a document once, and wakes the intake") {
  set_log_level(LogLevel::off);
  TestTown town;
  int wakes = 0;
  town.services.wake_ingest = [&] { ++wakes; };
  const auto added =
      object_in(town.call("editor", Method::post, upload_target(town, "mapp/taxa.txt"), "Taxa"));
  CHECK(json::serialise(added).contains(R"("name":"mapp/taxa.txt")"));
  CHECK_FALSE(must(json::get<bool>(added, "was_there")));
  CHECK(must(json::get<bool>(
      object_in(town.call("editor", Method::post, upload_target(town, "kopia.txt"), "Taxa")), "was_there")));
  CHECK(wakes == 2);
}

TEST_CASE("an upload is refused before its place is made when it may not come in") {
  TestTown town;
  for (const auto& target :
       {std::string("/api/v1/documents?name=a.txt"), std::string("/api/v1/documents?space=1"),
        upload_target(town, "a%0Ab.txt"), std::string("/api/v1/documents?space=x&name=a")})
    CHECK(town.call("editor", Method::post, target, "x").status == 400);
}

TEST_CASE(
    "a removed document is gone from lists and searches, and its file with it unless another needs it") {
  TestTown town;
  const auto one = "/api/v1/documents/" + std::to_string(town.document.value);
  const auto document = *must(town.record.documents().find(town.document, {{town.space}}));
  CHECK(town.call("editor", Method::remove, one).status == 204);
  CHECK(town.call("editor", Method::get, one).status == 404);
  // The index has not followed yet.
  const auto found = object_in(town.call("reader", Method::get, "/api/v1/search?q=bygglov+kostar"));
  CHECK(must(json::get<const json::Array*>(found, "hits"))->empty());
  CHECK_FALSE(town.files->path_of(document.content_hash));
}

TEST_CASE("the original is sent as an attachment that runs nowhere") {
  TestTown town;
  const auto response =
      town.call("reader", Method::get, "/api/v1/documents/" + std::to_string(town.document.value) + "/file");
  CHECK(response.headers.find("Content-Disposition")->starts_with("attachment; "));
  CHECK(response.headers.find("Content-Security-Policy")->contains("sandbox"));
}

TEST_CASE("numbers in the address are checked") {
  TestTown town;
  CHECK(town.call("reader", Method::get, "/api/v1/documents?offset=-1").status == 400);
  CHECK(town.call("reader", Method::get, "/api/v1/documents?state=ny").status == 400);
  CHECK(town.call("reader", Method::get, "/api/v1/documents/ett").status == 404);
  CHECK(town.call("reader", Method::get, "/api/v1/search?q=a&k=9999999").status == 200);
}

TEST_CASE("metadata is checked before it is set, and what was set is named") {
  set_log_level(LogLevel::off);
  TestTown town;
  const auto one = "/api/v1/documents/" + std::to_string(town.document.value);
  for (const auto* body : {R"({"date":"13 maj"})", R"({"date":"2024-02-30"})", R"({"type":"roman"})",
                           R"({"title":""})", R"({"language":"svenska språket"})", R"({"author":"a\nb"})"}) {
    CAPTURE(body);
    CHECK(town.call("editor", Method::patch, one, body).problem == "metadata_invalid");
  }
  const auto edited = object_in(town.call("editor", Method::patch, one,
                                          R"({"date":"2024-05-13","type":"taxa","author":null,"okänt":1})"));
  CHECK(json::serialise(edited).contains(R"("edited":["date","type"])"));
  CHECK(must(json::get<std::string>(edited, "state")) == "ready");
  const auto total = [&](const std::string& filter) {
    const auto listed = object_in(town.call("reader", Method::get, "/api/v1/documents?" + filter));
    return must(json::get<std::int64_t>(listed, "total"));
  };
  CHECK(total("type=taxa&from=2024-05-13&to=2024-05-13") == 1);
  CHECK(total("type=beslut") == 0);
  CHECK(town.call("reader", Method::get, "/api/v1/documents?type=roman").status == 400);
  CHECK(town.call("reader", Method::get, "/api/v1/documents?from=ig%C3%A5r").status == 400);
}

TEST_CASE("a document that is taken in again shows how far it has come and stays ready") {
  set_log_level(LogLevel::off);
  TestTown town;
  int wakes = 0;
  town.services.wake_ingest = [&] { ++wakes; };
  const auto begun =
      object_in(town.call("editor", Method::post, "/api/v1/intake/reprocess", R"({"outdated":true})"));
  CHECK(must(json::get<std::int64_t>(begun, "documents")) == 1);
  CHECK(wakes == 1);
  const auto one = "/api/v1/documents/" + std::to_string(town.document.value);
  const auto again = object_in(town.call("reader", Method::get, one));
  CHECK(must(json::get<std::string>(again, "state")) == "ready");
  const auto* progress = must(json::get<const json::Object*>(again, "progress"));
  CHECK(must(json::get<std::string>(*progress, "step")) == "waiting");
  const auto intake = object_in(town.call("reader", Method::get, "/api/v1/intake"));
  CHECK(must(json::get<std::int64_t>(intake, "waiting")) == 1);
  CHECK(town.call("editor", Method::post, one + "/cancel").status == 200);
  CHECK(object_in(town.call("reader", Method::get, one)).at("progress").is_null());
}

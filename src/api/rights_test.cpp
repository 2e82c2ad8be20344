// Who may do what, over every route there is. A new route without a row here fails the test.
#include <doctest/doctest.h>

#include <set>

#include <fmt/format.h>

#include "api/test_town.h"
#include "base/log.h"
#include "must.h"
#include "text/dates.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

constexpr std::array<const char*, 7> k_callers{
    "", "other_reader", "other_administrator", "reader", "editor", "administrator", "operator"};

struct Row {
  Method method;
  const char* pattern;
  const char* target;  // {lindhaga}, {space}, {document}, {conversation}, {turn} and {reader} are filled in
  const char* body;
  std::array<int, 7> statuses;  // in the order of k_callers
};

// The callers of a row: outside (stranger, other_reader, other_administrator), then Lindhaga's, then the
// operator, who is a reader elsewhere.
const std::vector<Row> k_rows{
    {Method::post,
     "/api/v1/session",
     "/api/v1/session",
     R"({"link":"x"})",
     {401, 401, 401, 401, 401, 401, 401}},
    {Method::get, "/api/v1/session", "/api/v1/session", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::remove, "/api/v1/session", "/api/v1/session", "", {401, 204, 204, 204, 204, 204, 204}},
    {Method::put,
     "/api/v1/session/password",
     "/api/v1/session/password",
     R"({"password":"tolv granar i en rad"})",
     {401, 204, 204, 204, 204, 204, 204}},
    {Method::get, "/api/v1/organisations", "/api/v1/organisations", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/organisations",
     "/api/v1/organisations",
     R"({"slug":"ny","name":"Ny"})",
     {401, 403, 403, 403, 403, 403, 201}},
    {Method::get,
     "/api/v1/organisations/{organisation}/people",
     "/api/v1/organisations/{lindhaga}/people",
     "",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::post,
     "/api/v1/organisations/{organisation}/people",
     "/api/v1/organisations/{lindhaga}/people",
     R"({"email":"ny@example.se","name":"Ny","role":"reader"})",
     {401, 404, 404, 403, 403, 201, 404}},
    {Method::patch,
     "/api/v1/organisations/{organisation}/people/{person}",
     "/api/v1/organisations/{lindhaga}/people/{reader}",
     R"({"role":"editor"})",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::remove,
     "/api/v1/organisations/{organisation}/people/{person}",
     "/api/v1/organisations/{lindhaga}/people/{reader}",
     "",
     {401, 404, 404, 403, 403, 204, 404}},
    {Method::get,
     "/api/v1/organisations/{organisation}/spaces",
     "/api/v1/organisations/{lindhaga}/spaces",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::post,
     "/api/v1/organisations/{organisation}/spaces",
     "/api/v1/organisations/{lindhaga}/spaces",
     R"({"slug":"ny","name":"Ny","access":"members"})",
     {401, 404, 404, 403, 403, 201, 404}},
    {Method::put,
     "/api/v1/spaces/{space}/members",
     "/api/v1/spaces/{space}/members",
     R"({"people":[]})",
     {401, 404, 404, 403, 403, 204, 404}},
    {Method::get, "/api/v1/library", "/api/v1/library", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/library",
     "/api/v1/library",
     R"({"space":{space},"kind":"workflow","name":"Ny","body":{"steps":[{"kind":"echo"}]}})",
     {401, 404, 404, 403, 201, 201, 404}},
    {Method::get,
     "/api/v1/library/{entry}",
     "/api/v1/library/{entry}",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::put,
     "/api/v1/library/{entry}",
     "/api/v1/library/{entry}",
     R"({"name":"Ny","body":{"text":"Skriv kort."}})",
     {401, 404, 404, 403, 200, 200, 404}},
    {Method::remove,
     "/api/v1/library/{entry}",
     "/api/v1/library/{entry}",
     "",
     {401, 404, 404, 403, 204, 204, 404}},
    {Method::get,
     "/api/v1/library/{entry}/versions",
     "/api/v1/library/{entry}/versions",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::put,
     "/api/v1/library/{entry}/rating",
     "/api/v1/library/{entry}/rating",
     R"({"stars":5})",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::get, "/api/v1/tasks", "/api/v1/tasks", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/organisations/{organisation}/task-runs",
     "/api/v1/organisations/{lindhaga}/task-runs",
     R"({"kind":"echo","documents":[{document}]})",
     {401, 404, 404, 201, 201, 201, 404}},
    {Method::get,
     "/api/v1/organisations/{organisation}/task-runs",
     "/api/v1/organisations/{lindhaga}/task-runs",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::post,
     "/api/v1/organisations/{organisation}/texts",
     "/api/v1/organisations/{lindhaga}/texts?name=brev.txt",
     "Brev",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::get,
     "/api/v1/task-runs/{run}",
     "/api/v1/task-runs/{task_run}",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::remove,
     "/api/v1/task-runs/{run}",
     "/api/v1/task-runs/{task_run}",
     "",
     {401, 404, 404, 204, 404, 404, 404}},
    {Method::post,
     "/api/v1/task-runs/{run}/cancel",
     "/api/v1/task-runs/{task_run}/cancel",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::get,
     "/api/v1/task-runs/{run}/items/{item}",
     "/api/v1/task-runs/{task_run}/items/0",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::post,
     "/api/v1/task-runs/{run}/items/{item}/approve",
     "/api/v1/task-runs/{task_run}/items/0/approve",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::post,
     "/api/v1/task-runs/{run}/items/{item}/retry",
     "/api/v1/task-runs/{task_run}/items/0/retry",
     "",
     {401, 404, 404, 409, 404, 404, 404}},
    {Method::get,
     "/api/v1/task-runs/{run}/items/{item}/file",
     "/api/v1/task-runs/{task_run}/items/0/file?type=odt",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::put,
     "/api/v1/task-runs/{run}/items/{item}/results/{step}",
     "/api/v1/task-runs/{task_run}/items/0/results/0",
     R"({"edited":{"text":"Ändrat"}})",
     {401, 404, 404, 204, 404, 404, 404}},
    {Method::get, "/api/v1/keys", "/api/v1/keys", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/keys",
     "/api/v1/keys",
     R"({"name":"Program","scopes":["chat"],"organisation":{lindhaga},"spaces":[{space}],"expires":"{next_year}"})",
     {401, 404, 404, 201, 201, 201, 404}},
    {Method::remove, "/api/v1/keys/{key}", "/api/v1/keys/{key}", "", {401, 404, 404, 204, 404, 404, 404}},
    {Method::get,
     "/api/v1/organisations/{organisation}/keys",
     "/api/v1/organisations/{lindhaga}/keys",
     "",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::post,
     "/api/v1/organisations/{organisation}/keys",
     "/api/v1/organisations/{lindhaga}/keys",
     R"({"name":"Tjänst","scopes":["documents"],"expires":"{next_year}"})",
     {401, 404, 404, 403, 403, 201, 404}},
    {Method::patch,
     "/api/v1/spaces/{space}",
     "/api/v1/spaces/{space}",
     R"({"security_class":"sensitive"})",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::get,
     "/api/v1/language-models",
     "/api/v1/language-models",
     "",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/language-models",
     "/api/v1/language-models",
     R"({"slug":"ny","name":"Ny","base_url":"http://modell.example/v1"})",
     {401, 403, 403, 403, 403, 403, 201}},
    {Method::patch,
     "/api/v1/language-models/{model}",
     "/api/v1/language-models/egen",
     R"({"enabled":false})",
     {401, 403, 403, 403, 403, 403, 200}},
    {Method::remove,
     "/api/v1/language-models/{model}",
     "/api/v1/language-models/egen",
     "",
     {401, 403, 403, 403, 403, 403, 204}},
    {Method::post,
     "/api/v1/language-models/{model}/test",
     "/api/v1/language-models/egen/test",
     "",
     {401, 403, 403, 403, 403, 403, 200}},
    {Method::get, "/api/v1/model-choices", "/api/v1/model-choices", "", {401, 403, 403, 403, 403, 403, 200}},
    {Method::put,
     "/api/v1/model-choices",
     "/api/v1/model-choices",
     R"({"models":["egen"]})",
     {401, 403, 403, 403, 403, 403, 200}},
    {Method::get,
     "/api/v1/organisations/{organisation}/model-choices",
     "/api/v1/organisations/{lindhaga}/model-choices",
     "",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::put,
     "/api/v1/organisations/{organisation}/model-choices",
     "/api/v1/organisations/{lindhaga}/model-choices",
     R"({"space":{space},"models":["egen"]})",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::get, "/api/v1/model-usage", "/api/v1/model-usage", "", {401, 403, 403, 403, 403, 403, 200}},
    {Method::get,
     "/api/v1/organisations/{organisation}/model-usage",
     "/api/v1/organisations/{lindhaga}/model-usage",
     "",
     {401, 404, 404, 403, 403, 200, 404}},
    {Method::put,
     "/api/v1/organisations/{organisation}/model-allowance",
     "/api/v1/organisations/{lindhaga}/model-allowance",
     R"({"tokens_per_month":1000000})",
     {401, 403, 403, 403, 403, 403, 200}},
    {Method::get,
     "/api/v1/organisations/{organisation}/writer",
     "/api/v1/organisations/{lindhaga}/writer",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::get,
     "/api/v1/organisations/{organisation}/sources",
     "/api/v1/organisations/{lindhaga}/sources",
     "",
     {401, 404, 404, 403, 200, 200, 404}},
    {Method::post,
     "/api/v1/organisations/{organisation}/sources",
     "/api/v1/organisations/{lindhaga}/sources",
     R"({"space":{space},"kind":"feed","name":"Nyheter","address":"https://lindhaga.example/rss"})",
     {401, 404, 404, 403, 201, 201, 404}},
    {Method::get,
     "/api/v1/sources/{source}",
     "/api/v1/sources/{source}",
     "",
     {401, 404, 404, 403, 200, 200, 404}},
    {Method::patch,
     "/api/v1/sources/{source}",
     "/api/v1/sources/{source}",
     R"({"paused":true})",
     {401, 404, 404, 403, 200, 200, 404}},
    {Method::remove,
     "/api/v1/sources/{source}",
     "/api/v1/sources/{source}?documents=remove",
     "",
     {401, 404, 404, 403, 204, 204, 404}},
    {Method::post,
     "/api/v1/sources/{source}/sync",
     "/api/v1/sources/{source}/sync",
     R"({"limit":10})",
     {401, 404, 404, 403, 202, 202, 404}},
    {Method::get,
     "/api/v1/documents",
     "/api/v1/documents?space={space}",
     "",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/documents",
     "/api/v1/documents?space={space}&name=ny.txt",
     "Ny",
     {401, 404, 404, 403, 202, 202, 404}},
    {Method::get,
     "/api/v1/documents/{document}",
     "/api/v1/documents/{document}",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::get,
     "/api/v1/documents/{document}/text",
     "/api/v1/documents/{document}/text",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::get,
     "/api/v1/documents/{document}/file",
     "/api/v1/documents/{document}/file",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::get,
     "/api/v1/documents/{document}/template",
     "/api/v1/documents/{document}/template",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::post,
     "/api/v1/documents/{document}/retry",
     "/api/v1/documents/{document}/retry",
     "",
     {401, 404, 404, 403, 409, 409, 404}},
    {Method::remove,
     "/api/v1/documents/{document}",
     "/api/v1/documents/{document}",
     "",
     {401, 404, 404, 403, 204, 204, 404}},
    {Method::patch,
     "/api/v1/documents/{document}",
     "/api/v1/documents/{document}",
     R"({"type":"taxa"})",
     {401, 404, 404, 403, 200, 200, 404}},
    {Method::get,
     "/api/v1/documents/{document}/versions",
     "/api/v1/documents/{document}/versions",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::post,
     "/api/v1/documents/{document}/restore",
     "/api/v1/documents/{document}/restore",
     "",
     {401, 404, 404, 403, 409, 409, 404}},
    {Method::post,
     "/api/v1/documents/{document}/cancel",
     "/api/v1/documents/{document}/cancel",
     "",
     {401, 404, 404, 403, 409, 409, 404}},
    {Method::get,
     "/api/v1/document-types",
     "/api/v1/document-types",
     "",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::get, "/api/v1/intake", "/api/v1/intake?space={space}", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/intake/retry",
     "/api/v1/intake/retry",
     R"({"space":{space}})",
     {401, 404, 404, 403, 202, 202, 404}},
    {Method::post,
     "/api/v1/intake/reprocess",
     "/api/v1/intake/reprocess",
     R"({"organisation":{lindhaga}})",
     {401, 404, 404, 403, 202, 202, 404}},
    {Method::get,
     "/api/v1/search",
     "/api/v1/search?q=bygglov+kostar",
     "",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::get,
     "/api/v1/conversations",
     "/api/v1/conversations?organisation={lindhaga}",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::post,
     "/api/v1/conversations",
     "/api/v1/conversations",
     R"({"organisation":{lindhaga}})",
     {401, 404, 404, 201, 201, 201, 404}},
    {Method::get,
     "/api/v1/conversations/{conversation}",
     "/api/v1/conversations/{conversation}",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::patch,
     "/api/v1/conversations/{conversation}",
     "/api/v1/conversations/{conversation}",
     R"({"title":"Ny"})",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::remove,
     "/api/v1/conversations/{conversation}",
     "/api/v1/conversations/{conversation}",
     "",
     {401, 404, 404, 204, 404, 404, 404}},
    {Method::post,
     "/api/v1/conversations/{conversation}/turns",
     "/api/v1/conversations/{conversation}/turns",
     R"({"question":"Vad?"})",
     {401, 404, 404, 202, 404, 404, 404}},
    {Method::get,
     "/api/v1/turns/{turn}/events",
     "/api/v1/turns/{turn}/events",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::post,
     "/api/v1/turns/{turn}/stop",
     "/api/v1/turns/{turn}/stop",
     "",
     {401, 404, 404, 204, 404, 404, 404}},
    {Method::get,
     "/api/v1/organisations/{organisation}/comparisons",
     "/api/v1/organisations/{lindhaga}/comparisons",
     "",
     {401, 404, 404, 200, 200, 200, 404}},
    {Method::post,
     "/api/v1/organisations/{organisation}/comparisons",
     "/api/v1/organisations/{lindhaga}/comparisons",
     R"({"question":"Vad?"})",
     {401, 404, 404, 201, 201, 201, 404}},
    {Method::get,
     "/api/v1/comparisons/{comparison}/answers/{place}/events",
     "/api/v1/comparisons/{comparison}/answers/0/events",
     "",
     {401, 404, 404, 200, 404, 404, 404}},
    {Method::post,
     "/api/v1/comparisons/{comparison}/vote",
     "/api/v1/comparisons/{comparison}/vote",
     R"({"verdict":"equal"})",
     {401, 404, 404, 409, 404, 404, 404}},
    {Method::post,
     "/api/v1/ask",
     "/api/v1/ask",
     R"({"question":"Vad?","organisation":{lindhaga},"spaces":[{space}]})",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::get, "/v1/models", "/v1/models", "", {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/v1/chat/completions",
     "/v1/chat/completions",
     R"({"model":"grund","stream":true,"messages":[{"role":"user","content":"Vad?"}],"svea":{"spaces":[{space}]}})",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/v1/embeddings",
     "/v1/embeddings",
     R"({"model":"vektorer","input":"Vad?"})",
     {401, 200, 200, 200, 200, 200, 200}},
    {Method::post,
     "/api/v1/evaluations",
     "/api/v1/evaluations",
     R"({"kind":"retrieval","passages":[],"questions":[]})",
     {401, 403, 403, 403, 403, 403, 200}},
    {Method::get, "/api/v1/audit", "/api/v1/audit", "", {401, 403, 403, 403, 403, 403, 200}},
    {Method::get, "/api/v1/openapi.json", "/api/v1/openapi.json", "", {200, 200, 200, 200, 200, 200, 200}},
    {Method::get, "/health/live", "/health/live", "", {200, 200, 200, 200, 200, 200, 200}},
    {Method::get, "/health/ready", "/health/ready", "", {200, 200, 200, 200, 200, 200, 200}},
    {Method::get, "/metrics", "/metrics", "", {404, 404, 404, 404, 404, 404, 404}},
};

std::string filled(const TestTown& town, std::string text, model::TurnId turn) {
  const std::map<std::string, std::int64_t> ids{{"{lindhaga}", town.lindhaga.value},
                                                {"{space}", town.space.value},
                                                {"{document}", town.document.value},
                                                {"{conversation}", town.conversation.value},
                                                {"{source}", town.source.value},
                                                {"{key}", town.key.value},
                                                {"{comparison}", town.comparison.value},
                                                {"{task_run}", town.task_run.value},
                                                {"{entry}", town.library_entry.value},
                                                {"{turn}", turn.value},
                                                {"{reader}", town.people.at("reader").value}};
  for (const auto& [name, id] : ids)
    for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
      text.replace(at, name.size(), std::to_string(id));
  constexpr std::string_view k_next_year = "{next_year}";
  if (const auto at = text.find(k_next_year); at != std::string::npos) {
    const auto today = std::chrono::floor<std::chrono::days>(town.clock.now());
    text.replace(at, k_next_year.size(), text::iso_text(today + std::chrono::days{365}));
  }
  return text;
}

// A turn of the reader's, long ended.
model::TurnId add_turn(TestTown& town) {
  model::Turn turn;
  turn.conversation = town.conversation;
  turn.question = turn.answer = k_secret;
  turn.state = model::TurnState::done;
  turn = must(town.record.conversations().add_turn(turn, town.people.at("reader")));
  must(town.record.conversations().finish_turn(turn));
  return turn.id;
}

// All that a response tells, events and files too.
std::string told(http::Response& response) {
  std::string text =
      std::holds_alternative<std::string>(response.body) ? std::get<std::string>(response.body) : "";
  for (const auto& [name, value] : response.headers) text += value;
  if (const auto* file = std::get_if<http::FileContent>(&response.body)) text += *file->whole();
  if (auto* source = std::get_if<std::shared_ptr<http::EventSource>>(&response.body))
    for (bool ended = false; !ended;) {
      const auto batch = (*source)->take(1000);
      text += batch.text;
      ended = batch.ended;
    }
  return text;
}

}  // namespace

TEST_CASE("every route has a row in the table of rights, and every row a route") {
  const TestTown town;
  std::set<std::string> routes, rows;
  for (const auto& route : town.dispatcher.router().routes())
    routes.insert(std::string(http::name_of(route.method)) + " " + route.pattern);
  for (const auto& row : k_rows) rows.insert(std::string(http::name_of(row.method)) + " " + row.pattern);
  CHECK(routes == rows);
}

TEST_CASE("every route answers each kind of caller as the table says, and tells outsiders nothing") {
  set_log_level(LogLevel::off);
  for (const auto& row : k_rows) {
    auto town = std::make_unique<TestTown>();
    auto turn = add_turn(*town);
    for (std::size_t i = 0; i < k_callers.size(); ++i) {
      CAPTURE(row.target);
      CAPTURE(k_callers[i]);
      auto response = town->call(k_callers[i], row.method, filled(*town, row.target, turn),
                                 filled(*town, row.body, turn));
      CHECK(response.status == row.statuses[i]);
      const bool is_inside = i >= 3 && i <= 5;
      if (!is_inside) CHECK_FALSE(told(response).contains(k_secret));
      // What was refused must have changed nothing, so the next caller meets the same town.
      if (!http::is_change(row.method) || response.status >= 400) continue;
      town = std::make_unique<TestTown>();
      turn = add_turn(*town);
    }
  }
}

TEST_CASE("the table tells: those inside are told what outsiders are not") {
  TestTown town;
  const auto document = std::to_string(town.document.value);
  for (const auto* target : {"/api/v1/documents", "/api/v1/search?q=bygglov"}) {
    auto response = town.call("reader", Method::get, target);
    CHECK(told(response).contains(k_secret));
  }
  for (const auto* part : {"", "/text", "/file"}) {
    auto response = town.call("reader", Method::get, "/api/v1/documents/" + document + part);
    CHECK(told(response).contains(k_secret));
  }
}

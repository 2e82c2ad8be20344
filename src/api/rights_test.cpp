// The table of rights holds.
#include <doctest/doctest.h>

#include <set>

#include <fmt/format.h>

#include "api/rights_table.h"
#include "api/test_town.h"
#include "base/log.h"
#include "must.h"
#include "text/dates.h"

using namespace svea;
using namespace svea::api;
using http::Method;

namespace {

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

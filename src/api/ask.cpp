// /ask: a question outside conversations, for programs and the command line.
#include "api/assistant.h"
#include "api/caller.h"
#include "api/caller_models.h"
#include "api/objects.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/turn_events.h"

namespace svea::api {
namespace {

Result<std::vector<answer::PastTurn>> history_in(const json::Array& array) {
  std::vector<answer::PastTurn> history;
  for (const auto& value : array) {
    const auto& turn = *TRY(json::as<const json::Object*>(value, "history"));
    history.push_back(
        {TRY(json::get<std::string>(turn, "question")), TRY(json::get<std::string>(turn, "answer"))});
  }
  return history;
}

Result<answer::TurnRequest> turn_request_of(Services& services, const http::Request& request) {
  const auto body = TRY(body_of(request));
  const auto& caller = caller_of(request);
  answer::TurnRequest turn;
  turn.question = TRY(json::get<std::string>(body, "question"));
  if (caller.key) turn.models = TRY(models_for(services, caller, "")).models;
  std::optional<model::OrganisationId> organisation;
  if (const auto id = TRY(json::find<std::int64_t>(body, "organisation")))
    organisation = model::OrganisationId{*id};
  turn.asker = {.organisation = organisation.value_or(model::OrganisationId{}), .person = caller.person().id};
  turn.reach = organisation ? TRY(reach_for_answers(services, caller, *organisation)) : caller.rights.reach();
  if (const auto id = TRY(json::find<std::int64_t>(body, "assistant"))) {
    const auto assistant = TRY(find_assistant(services, caller, {*id}, organisation));
    TRY(guide(services, assistant, turn.reach, turn.guidance));
  }
  if (const auto spaces = TRY(json::find<const json::Array*>(body, "spaces")))
    turn.reach = narrowed(turn.reach, TRY(ids_in<model::SpaceId>(**spaces, "spaces")));
  if (const auto history = TRY(json::find<const json::Array*>(body, "history")))
    turn.history = TRY(history_in(**history));
  return turn;
}

Result<http::Response> ask(Services& services, http::Request& request) {
  auto turn = TRY(turn_request_of(services, request));
  if (wants_events(request)) {
    auto reader = TRY(services.turns.ask(std::move(turn)));
    return http::event_stream(turn_event_source(std::move(reader), answer_of));
  }
  const auto asked_at = services.clock.now();
  auto answer = TRY(services.run_turn(turn, [](const answer::TurnEvent&) {}, {}));
  model::Turn answered;
  answered.state = model::TurnState::done;
  answered.answer = std::move(answer.text);
  answered.writer = answer.writer;
  answered.refused = answer.refused;
  answered.citations = std::move(answer.citations);
  answered.sentences = std::move(answer.sentences);
  answered.warnings = std::move(answer.warnings);
  answered.took_ms = (services.clock.now() - asked_at).count();
  return json_of(200, answer_of(answered));
}

}  // namespace

void add_ask(http::Router& router, Services& services) {
  router.add({.method = http::Method::post,
              .pattern = path("/ask"),
              .handler = with(services, ask),
              .lane = http::Lane::slow,
              .action = "asked"});
}

}  // namespace svea::api

// /conversations/{conversation}/turns and /turns: questions and what happens while they are answered.
#include "api/assistant.h"
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/turn_events.h"

namespace svea::api {
namespace {

Result<http::Response> start(Services& services, http::Request& request) {
  const auto id = TRY(path_id<model::ConversationId>(request, "conversation"));
  const auto& person = caller_of(request).person();
  const auto conversation = TRY(services.record.conversations().find(id, person.id));
  if (!conversation) return not_there();
  const auto body = TRY(body_of(request));

  turns::NewTurn turn;
  turn.conversation = id;
  turn.person = person.id;
  turn.organisation = conversation->organisation;
  turn.question = TRY(json::get<std::string>(body, "question"));
  turn.reach = TRY(reach_for_answers(services, caller_of(request), conversation->organisation));
  if (conversation->assistant)
    if (const auto assistant = TRY(assistant_of(services, caller_of(request), *conversation->assistant)))
      TRY(guide(services, *assistant, turn.reach, turn.guidance));
  if (const auto first = TRY(json::find<std::int64_t>(body, "replace_from")))
    turn.replace_from = model::TurnId{*first};
  const auto started = TRY(services.turns.start(turn));
  note(request, "turn", started.id, conversation->organisation);
  return json_of(202, object_of(started));
}

json::Object show_whole(const model::Turn& turn) { return object_of(turn); }

Result<http::Response> follow(Services& services, http::Request& request) {
  const auto id = TRY(path_id<model::TurnId>(request, "turn"));
  const auto after = number_in(request.headers.find("Last-Event-ID").value_or("")).value_or(0);
  auto reader = TRY(services.turns.events(id, caller_of(request).person().id, after));
  if (!reader) return not_there();
  // A browser's EventSource that has seen the end would ask for ever; 204 tells it to stop (WHATWG HTML
  // §9.2.3).
  if (reader->has_ended()) return http::no_content();
  return http::event_stream(turn_event_source(std::move(reader), show_whole));
}

Result<http::Response> stop(Services& services, http::Request& request) {
  const auto id = TRY(path_id<model::TurnId>(request, "turn"));
  if (!TRY(services.turns.stop(id, caller_of(request).person().id))) return not_there();
  return http::no_content();
}

}  // namespace

void add_turns(http::Router& router, Services& services) {
  using http::Method;
  router.add({.method = Method::post,
              .pattern = path("/conversations/{conversation}/turns"),
              .handler = with(services, start),
              .action = "turn_started"});
  router.add(
      {.method = Method::get, .pattern = path("/turns/{turn}/events"), .handler = with(services, follow)});
  router.add({.method = Method::post,
              .pattern = path("/turns/{turn}/stop"),
              .handler = with(services, stop),
              .action = "turn_stopped"});
}

}  // namespace svea::api

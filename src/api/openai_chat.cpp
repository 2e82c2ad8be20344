// /v1/chat/completions: language models, with and without the organisation's documents, for clients of the
// OpenAI interface.
#include <fmt/format.h>

#include "api/assistant.h"
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/caller_models.h"
#include "api/key_scopes.h"
#include "api/openai_request.h"
#include "api/openai_stream.h"
#include "api/reach.h"
#include "api/read.h"
#include "api/read_assistant.h"
#include "api/resources.h"
#include "text/unicode.h"

namespace svea::api {
namespace {

std::unexpected<Error> model_unknown(std::string_view name) {
  return fail(
      ErrorKind::not_found, "model_not_found",
      {fmt::format("Det finns ingen språkmodell ”{}” som du får använda. GET /v1/models visar dem som finns.",
                   name),
       fmt::format("There is no language model “{}” that you may use. GET /v1/models lists those there are.",
                   name)});
}

// "" where the installation chooses.
Result<std::string> model_named(Services& services, const llm::Asker& asker, const std::string& name) {
  if (name == k_chosen_model || name.starts_with(k_assistant_prefix)) return "";
  if (name == k_grund_model) return name;
  const auto names = model_names(services, asker);
  if (std::ranges::find(names, name) == names.end()) return model_unknown(name);
  return name;
}

Result<model::Reach> reach_of(Services& services, const Caller& caller, const OpenAiChat& asked) {
  auto reach = asked.organisation ? TRY(reach_for_answers(services, caller, *asked.organisation))
                                  : caller.rights.reach();
  if (asked.spaces.empty()) return reach;
  return narrowed(reach, asked.spaces);
}

// What a stored chat is called by: as much of the question as anybody reads in a list of them.
std::string shown_question(const std::vector<llm::ChatMessage>& messages) {
  const auto last =
      std::ranges::find(messages.rbegin(), messages.rend(), llm::ChatRole::user, &llm::ChatMessage::role);
  const auto& shown = last == messages.rend() ? messages.back().content : last->content;
  return text::to_valid_utf8(shown.substr(0, limits::k_question_bytes_max));
}

Result<answer::TurnRequest> turn_of(Services& services, const Caller& caller, OpenAiChat& asked) {
  answer::TurnRequest turn;
  if (!asked.with_documents) {
    turn.question = shown_question(asked.chat.messages);
    turn.chat = std::move(asked.chat);
    return turn;
  }
  if (caller.key && !caller.key->opens(model::KeyScope::documents))
    return key_closed_without(model::KeyScope::documents);
  auto question = TRY(question_in(asked.chat.messages));
  turn.question = std::move(question.question);
  turn.history = std::move(question.history);
  turn.reach = TRY(reach_of(services, caller, asked));
  if (asked.assistant) {
    const auto assistant = TRY(find_assistant(services, caller, *asked.assistant, asked.organisation));
    TRY(guide(services, assistant, turn.reach, turn.guidance));
  }
  return turn;
}

void warn_of_fields(const OpenAiChat& asked, OpenAiReply& reply) {
  for (const auto& field : asked.without_effect)
    reply.warnings.push_back({"parameter_without_effect",
                              {fmt::format("”{}” påverkar inte svar ur dokument.", field),
                               fmt::format("“{}” has no effect on answers from documents.", field)}});
}

struct Begun {
  std::unique_ptr<turns::EventReader> reader;
  std::function<void()> on_gone;
};

// An answer that is kept belongs to a conversation of its own.
Result<Begun> begin(Services& services, http::Request& request, answer::TurnRequest turn, bool is_stored,
                    OpenAiReply& reply) {
  if (!is_stored) {
    auto reader = TRY(services.turns.ask(std::move(turn)));
    return Begun{std::move(reader), {}};
  }
  const auto asker = turn.asker;
  if (!asker.organisation)
    return fail(
        ErrorKind::forbidden, "organisation_missing",
        {"Svar sparas i en organisation, och du hör inte till någon. Be en administratör att bjuda in dig.",
         "Answers are kept in an organisation, and you belong to none. Ask an administrator to invite you."});
  const auto conversation =
      TRY(services.record.conversations().add(asker.organisation, asker.person, "", services.clock.now()));
  turns::NewTurn stored;
  stored.conversation = conversation.id;
  stored.person = asker.person;
  stored.organisation = asker.organisation;
  stored.question = turn.question;
  stored.request = std::move(turn);
  const auto id = TRY(services.turns.start(stored)).id;
  reply.conversation = conversation.id;
  note(request, "turn", id, asker.organisation);
  auto reader = TRY(services.turns.events(id, asker.person, 0));
  if (!reader) return fail_internal("a turn that has just begun is not there");
  return Begun{std::move(reader), [&services, id, person = asker.person] {
                 // Nobody reads on: what has come is kept, and the model is let go.
                 static_cast<void>(services.turns.stop(id, person));
               }};
}

Result<http::Response> complete(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  auto asked = TRY(read_openai_chat(TRY(body_of(request))));
  const auto asker = TRY(asker_of(caller, asked.organisation));
  const auto name = TRY(model_named(services, asker, asked.model));
  auto turn = TRY(turn_of(services, caller, asked));
  const auto models = TRY(models_for(services, caller, name));
  turn.asker = asker;
  turn.models = models.models;

  OpenAiReply reply;
  reply.id = "chatcmpl-" + request.id;
  reply.created = std::chrono::floor<std::chrono::seconds>(services.clock.now()).time_since_epoch().count();
  const bool has_suffix = asked.with_documents && name != k_grund_model && !asked.assistant;
  reply.model = has_suffix ? asked.model + std::string(k_documents_suffix) : asked.model;
  reply.with_documents = asked.with_documents;
  reply.includes_usage = asked.includes_usage;
  reply.tally = models.tally;
  warn_of_fields(asked, reply);
  auto begun = TRY(begin(services, request, std::move(turn), asked.is_stored, reply));
  if (asked.streams)
    return http::event_stream(
        openai_stream(std::move(begun.reader), std::move(reply), std::move(begun.on_gone)));
  http::Response later;
  later.body = openai_whole(std::move(begun.reader), std::move(reply), std::move(begun.on_gone));
  return later;
}

json::Object model_object(std::string id, std::int64_t created) {
  return {{"id", std::move(id)}, {"object", "model"}, {"created", created}, {"owned_by", "svea"}};
}

Result<http::Response> list(Services& services, http::Request& request) {
  const auto& caller = caller_of(request);
  const auto asker = TRY(asker_of(caller, {}));
  const bool documents = !caller.key || caller.key->opens(model::KeyScope::documents);
  const auto now = std::chrono::floor<std::chrono::seconds>(services.clock.now()).time_since_epoch().count();
  auto names = model_names(services, asker);
  if (!names.empty()) names.insert(names.begin(), std::string(k_chosen_model));
  json::Array models;
  for (const auto& name : names) models.push_back(model_object(name, now));
  for (const auto& name : names)
    if (documents) models.push_back(model_object(name + std::string(k_documents_suffix), now));
  if (documents) models.push_back(model_object(std::string(k_grund_model), now));
  if (documents)
    for (const auto& assistant :
         TRY(services.record.library().list(caller.rights.reach(), k_assistant_kind, caller.person().id)))
      models.push_back(model_object(fmt::format("{}{}", k_assistant_prefix, assistant.entry.id.value), now));
  return json_of(200, {{"object", "list"}, {"data", std::move(models)}});
}

}  // namespace

void add_openai_chat(http::Router& router, Services& services) {
  router.add({.method = http::Method::get, .pattern = "/v1/models", .handler = with(services, list)});
  // Without an action: what programs ask is counted on their key and not logged one by one; what is stored
  // stands in the conversation.
  router.add(
      {.method = http::Method::post, .pattern = "/v1/chat/completions", .handler = with(services, complete)});
}

}  // namespace svea::api

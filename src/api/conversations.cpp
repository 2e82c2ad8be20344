// /conversations: what a person has asked in an organisation. Nobody else reads them.
#include "api/assistant.h"
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"

#include <climits>

namespace svea::api {
namespace {

// As many as anybody scrolls through.
constexpr std::size_t k_listed_max = 500;

Result<model::Conversation> find(Services& services, const http::Request& request) {
  const auto id = TRY(path_id<model::ConversationId>(request, "conversation"));
  auto conversation = TRY(services.record.conversations().find(id, caller_of(request).person().id));
  if (!conversation) return not_there();
  return *std::move(conversation);
}

Result<http::Response> list(Services& services, http::Request& request) {
  const auto organisation = TRY(query_id<model::OrganisationId>(request, "organisation"));
  if (!organisation) return parameter_missing("organisation");
  if (!caller_of(request).rights.is_member_of(*organisation)) return not_there();
  const auto conversations =
      TRY(services.record.conversations().list(caller_of(request).person().id, *organisation, k_listed_max));
  return json_of(200, {{"conversations", array_of(conversations)}});
}

Result<http::Response> create(Services& services, http::Request& request) {
  const auto body = TRY(body_of(request));
  const model::OrganisationId organisation{TRY(json::get<std::int64_t>(body, "organisation"))};
  if (!caller_of(request).rights.is_member_of(organisation)) return not_there();
  std::optional<model::AssistantUse> use;
  if (const auto id = TRY(json::find<std::int64_t>(body, "assistant"))) {
    const auto assistant = TRY(find_assistant(services, caller_of(request), {*id}, organisation));
    use = {assistant.id, assistant.name, assistant.version, false};
  }
  auto& conversations = services.record.conversations();
  auto made = TRY(conversations.add(organisation, caller_of(request).person().id, "", services.clock.now()));
  if (use) TRY(conversations.set_assistant(made.id, made.person, use));
  made.assistant = std::move(use);
  note(request, "conversation", made.id, organisation);
  return json_of(201, object_of(made));
}

Result<http::Response> show(Services& services, http::Request& request) {
  const auto conversation = TRY(find(services, request));
  auto object = object_of(conversation);
  object["turns"] =
      array_of(TRY(services.record.conversations().turns(conversation.id, conversation.person)));
  return json_of(200, object);
}

// Pins it to a version of its assistant, or 0: lets it follow whichever is the newest.
Status pin(Services& services, const http::Request& request, model::Conversation& conversation,
           std::int64_t version) {
  auto use = conversation.assistant.value_or(model::AssistantUse{});
  use.is_pinned = version > 0;
  if (use.is_pinned) use.version = static_cast<int>(std::min<std::int64_t>(version, INT_MAX));
  const auto assistant = TRY(assistant_of(services, caller_of(request), use));
  if (!assistant)
    return fail(ErrorKind::not_found, "assistant_version_missing",
                {"Den versionen av assistenten finns inte. Ladda om sidan och välj en annan.",
                 "There is no such version of the assistant. Reload the page and choose another one."});
  use.version = assistant->version;
  use.name = assistant->name;
  conversation.assistant = use;
  if (!TRY(services.record.conversations().set_assistant(conversation.id, conversation.person, use)))
    return not_there();
  return {};
}

Result<http::Response> change(Services& services, http::Request& request) {
  auto conversation = TRY(find(services, request));
  auto& conversations = services.record.conversations();
  const auto body = TRY(body_of(request));
  const auto version = TRY(json::find<std::int64_t>(body, "assistant_version"));
  if (!version || body.if_contains("title")) {
    conversation.title = TRY(get_name(body, "title"));
    if (!TRY(conversations.rename(conversation.id, conversation.person, conversation.title)))
      return not_there();
  }
  if (version) TRY(pin(services, request, conversation, *version));
  return json_of(200, object_of(conversation));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto conversation = TRY(find(services, request));
  services.turns.stop_all_of(conversation.id);
  if (!TRY(services.record.conversations().remove(conversation.id, conversation.person))) return not_there();
  return http::no_content();
}

}  // namespace

void add_conversations(http::Router& router, Services& services) {
  using http::Method;
  const std::string all = path("/conversations"), one = path("/conversations/{conversation}");
  router.add({.method = Method::get, .pattern = all, .handler = with(services, list)});
  router.add({.method = Method::post,
              .pattern = all,
              .handler = with(services, create),
              .action = "conversation_created"});
  router.add({.method = Method::get, .pattern = one, .handler = with(services, show)});
  router.add({.method = Method::patch,
              .pattern = one,
              .handler = with(services, change),
              .action = "conversation_changed"});
  router.add({.method = Method::remove,
              .pattern = one,
              .handler = with(services, remove),
              .action = "conversation_removed"});
}

}  // namespace svea::api

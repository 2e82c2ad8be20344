#include "api/read_key.h"

#include <chrono>

#include <fmt/format.h>

#include "api/read.h"
#include "text/dates.h"

namespace svea::api {
namespace {

Result<model::KeyScope> scope_named(const std::string& name) {
  if (const auto scope = model::key_scope_named(name)) return *scope;
  return fail(
      ErrorKind::invalid_input, "key_scope_unknown",
      {fmt::format("En nyckel kan inte omfatta ”{}”. Välj bland chat, documents, embeddings och evaluation.",
                   name),
       fmt::format(
           "A key cannot have the scope “{}”. Choose from chat, documents, embeddings and evaluation.",
           name)});
}

// The end of that day.
Result<Time> get_expiry(const json::Object& body) {
  const auto day = TRY(json::get<std::string>(body, "expires"));
  const auto dates = text::written_dates(day);
  if (!text::is_iso_date(day) || dates.empty())
    return fail(ErrorKind::invalid_input, "key_expiry_invalid",
                {"Sista dagen för nyckeln skrivs som 2026-12-31. Rätta den och försök igen.",
                 "The key's last day is written like 2026-12-31. Mend it and try again."});
  return Time(dates.front().day + std::chrono::days{1});
}

Result<std::optional<std::int64_t>> find_budget(const json::Object& body) {
  const auto tokens = TRY(json::find<std::int64_t>(body, "monthly_tokens"));
  if (tokens && *tokens < 1)
    return fail(ErrorKind::invalid_input, "key_budget_invalid",
                {"Budgeten ska vara minst en token i månaden. Utelämna den för en nyckel utan egen budget.",
                 "The budget must be at least one token a month. Leave it out for a key without one."});
  return tokens;
}

}  // namespace

Result<model::ApiKey> read_key_wish(const json::Object& body, const Caller& caller) {
  model::ApiKey key;
  key.name = TRY(get_name(body, "name"));
  for (const auto& value : *TRY(json::get<const json::Array*>(body, "scopes"))) {
    const auto scope = TRY(scope_named(TRY(json::as<std::string>(value, "scopes"))));
    if (!key.opens(scope)) key.scopes.push_back(scope);
  }
  if (const auto organisation = TRY(json::find<std::int64_t>(body, "organisation"))) {
    key.organisation = {*organisation};
    if (!caller.rights.is_member_of(key.organisation)) return not_there();
  }
  if (const auto spaces = TRY(json::find<const json::Array*>(body, "spaces")))
    key.spaces = TRY(ids_in<model::SpaceId>(**spaces, "spaces"));
  for (const auto space : key.spaces)
    if (!caller.rights.may_read(space)) return not_there();
  key.expires_at = TRY(get_expiry(body));
  key.monthly_tokens = TRY(find_budget(body));
  return key;
}

}  // namespace svea::api

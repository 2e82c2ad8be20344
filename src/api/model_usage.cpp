// /model-usage: what the organisations used of the models in a month, and what they may use.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/language_model_objects.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/resources.h"
#include "api/setting_reader.h"

namespace svea::api {
namespace {

constexpr std::int64_t k_tokens_per_month_max = 1'000'000'000'000;

// All that a month's uses are looked up in, read once for many organisations.
struct Month {
  std::string name;
  std::vector<model::ModelUse> uses;
  std::vector<model::ModelAllowance> allowances;
};

Result<Month> month_in(Services& services, const http::Request& request) {
  const auto now = models::month_of(services.clock.now());
  const auto wanted = request.target.query.find("month").value_or(now);
  // A day of that month is checked as every other day is.
  const bool fits = wanted.size() == now.size() && is_day(std::string(wanted) + "-01");
  if (!fits) return parameter_invalid("month");
  TRY(services.models.accounts().save());
  auto& record = services.record.language_models();
  return Month{std::string(wanted), TRY(record.uses_in(wanted)), TRY(record.allowances())};
}

std::string_view name_of(models::BudgetState state) {
  switch (state) {
    case models::BudgetState::free:
      return "free";
    case models::BudgetState::warned:
      return "warned";
    case models::BudgetState::spent:
      return "spent";
  }
  return "";
}

json::Object usage_of(Services& services, const Month& month, model::OrganisationId organisation) {
  model::ModelAllowance allowance{.organisation = organisation};
  for (const auto& known : month.allowances)
    if (known.organisation == organisation) allowance = known;
  json::Array uses;
  std::int64_t priced_tokens = 0;
  for (const auto& use : month.uses) {
    if (use.organisation != organisation) continue;
    uses.push_back(object_of(use));
    priced_tokens += use.priced_tokens;
  }
  return {{"organisation", organisation.value},
          {"month", month.name},
          {"tokens_per_month", allowance.tokens_per_month},
          {"queue_share", allowance.queue_share},
          {"priced_tokens", priced_tokens},
          {"budget", name_of(services.models.accounts().budget_of(organisation))},
          {"uses", std::move(uses)}};
}

Result<http::Response> show_all(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  const auto month = TRY(month_in(services, request));
  json::Array usages;
  for (const auto& organisation : TRY(services.record.directory().organisations())) {
    auto usage = usage_of(services, month, organisation.id);
    usage["name"] = organisation.name;
    usages.push_back(std::move(usage));
  }
  return json_of(200, {{"month", month.name}, {"organisations", std::move(usages)}});
}

Result<http::Response> show(Services& services, http::Request& request) {
  const auto organisation = TRY(administered_organisation(request));
  return json_of(200, usage_of(services, TRY(month_in(services, request)), organisation));
}

Result<http::Response> allow(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  const auto organisation = TRY(path_id<model::OrganisationId>(request, "organisation"));
  auto& record = services.record.language_models();
  model::ModelAllowance allowance{.organisation = organisation};
  for (const auto& known : TRY(record.allowances()))
    if (known.organisation == organisation) allowance = known;
  const auto body = TRY(body_of(request));
  const SettingReader read(body, "model_allowance_invalid");
  TRY(read.number("tokens_per_month", 0, k_tokens_per_month_max, allowance.tokens_per_month));
  TRY(read.number("queue_share", 1, model::k_queue_share_max, allowance.queue_share));
  TRY(record.allow(allowance));
  TRY(services.models.refresh());
  request.note = AuditNote{.subject = "model allowance", .organisation = organisation};
  return json_of(200, usage_of(services, TRY(month_in(services, request)), organisation));
}

}  // namespace

void add_model_usage(http::Router& router, Services& services) {
  using http::Method;
  router.add({.method = Method::get, .pattern = path("/model-usage"), .handler = with(services, show_all)});
  router.add({.method = Method::get,
              .pattern = path("/organisations/{organisation}/model-usage"),
              .handler = with(services, show)});
  router.add({.method = Method::put,
              .pattern = path("/organisations/{organisation}/model-allowance"),
              .handler = with(services, allow),
              .action = "model_allowance_set"});
}

}  // namespace svea::api

#include "api/caller_models.h"

#include <algorithm>

#include "api/openai_request.h"
#include "api/read.h"
#include "llm/counting_choice.h"
#include "llm/named_choice.h"

namespace svea::api {
namespace {

std::shared_ptr<llm::ModelChoice> choice_of(Services& services, const std::string& name) {
  if (name == k_grund_model)
    return std::make_shared<llm::FixedChoice>(std::vector<std::shared_ptr<llm::ChatModel>>{});
  if (!name.empty()) return std::make_shared<llm::NamedChoice>(services.models, name);
  return {std::shared_ptr<void>(), &services.models};  // not ours to end
}

}  // namespace

Result<CallerModels> models_for(Services& services, const Caller& caller, const std::string& name) {
  auto& meter = services.identity.key_meter;
  std::optional<model::ApiKeyId> key;
  if (caller.key) {
    TRY(meter.check_budget(*caller.key));
    key = caller.key->id;
    meter.add(*key, {1, 0, 0});
  }
  auto tally = std::make_shared<TokenTally>();
  auto count = [&meter, key, tally](const llm::TokenCounts& tokens) {
    tally->prompt += tokens.prompt;
    tally->prompt_reused += tokens.prompt_reused;
    tally->answer += tokens.answer;
    if (key) meter.add(*key, {0, tokens.prompt, tokens.answer});
  };
  return CallerModels{std::make_shared<llm::CountingChoice>(choice_of(services, name), std::move(count)),
                      tally};
}

std::vector<std::string> model_names(Services& services, const llm::Asker& asker) {
  std::vector<std::string> names;
  for (const auto& model : services.models.all_for({.asker = asker, .task = "chat"}))
    names.push_back(model->name());
  return names;
}

Result<llm::Asker> asker_of(const Caller& caller, std::optional<model::OrganisationId> wished) {
  llm::Asker asker{.organisation = {}, .person = caller.person().id};
  if (wished && !caller.rights.is_member_of(*wished)) return not_there();
  if (wished) {
    asker.organisation = *wished;
    return asker;
  }
  const auto& organisations = caller.rights.organisations();
  const auto own = std::ranges::find_if(
      organisations, [&](const auto& one) { return caller.rights.is_member_of(one.first.id); });
  if (own != organisations.end()) asker.organisation = own->first.id;
  return asker;
}

}  // namespace svea::api

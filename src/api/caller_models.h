// The language models that answer a caller, and what they use counted on the key that asks.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include "api/caller.h"
#include "api/services.h"
#include "llm/model_choice.h"

namespace svea::api {

// What one request has used. Thread-safe.
struct TokenTally {
  std::atomic<std::int64_t> prompt = 0;
  std::atomic<std::int64_t> prompt_reused = 0;
  std::atomic<std::int64_t> answer = 0;
};

struct CallerModels {
  std::shared_ptr<llm::ModelChoice> models;  // for answer::TurnRequest
  std::shared_ptr<TokenTally> tally;
};

// `name`: "" for those the installation has chosen, "grund" for none, else the one so named and nobody in its
// place. Counts the request on the caller's key. Errors: key_budget_used.
[[nodiscard]] Result<CallerModels> models_for(Services& services, const Caller& caller,
                                              const std::string& name);

// The names of the models that may talk with this asker.
[[nodiscard]] std::vector<std::string> model_names(Services& services, const llm::Asker& asker);

// Whose share and budget a request takes: of `wished`, else of the key's organisation, else of the caller's
// first, if any. Errors: not_there (not the caller's).
[[nodiscard]] Result<llm::Asker> asker_of(const Caller& caller, std::optional<model::OrganisationId> wished);

}  // namespace svea::api

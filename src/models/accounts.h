// What each organisation uses of the models in a month, and whether it may use more.
#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <thread>
#include <tuple>

#include "base/clock.h"
#include "llm/chat_model.h"
#include "store/language_models.h"

namespace svea::models {

// "2026-11", in UTC.
[[nodiscard]] std::string month_of(Time time);

// What the server did not count is estimated by the length of the texts.
[[nodiscard]] llm::TokenCounts with_estimates(llm::TokenCounts counted, std::size_t prompt_bytes,
                                              std::size_t answer_bytes);

enum class BudgetState { free, warned, spent };  // from k_budget_warning_percent on; at 100 percent

// Thread-safe. What is added counts at once and is in the record within limits::k_save_uses_every; what is
// under way counts when it ends.
class Accounts {
 public:
  // `record` and `clock` outlive it. Errors: the record's.
  [[nodiscard]] static Result<std::unique_ptr<Accounts>> open(store::LanguageModels& record,
                                                              const Clock& clock);
  // Saves what is not saved.
  ~Accounts();
  Accounts(const Accounts&) = delete;
  Accounts& operator=(const Accounts&) = delete;

  // Reads the allowances anew. Errors: the record's.
  [[nodiscard]] Status refresh();

  void add(const model::LanguageModel& used, model::OrganisationId organisation,
           const llm::TokenCounts& tokens);
  // Concerns models that have a price.
  [[nodiscard]] BudgetState budget_of(model::OrganisationId organisation);
  // Its turns in a queue against those of others.
  [[nodiscard]] int queue_share_of(model::OrganisationId organisation);
  // Writes to the record what is not there yet. Errors: the record's; then it stays to be written.
  [[nodiscard]] Status save();

 private:
  using Key = std::tuple<std::string, model::OrganisationId, std::string>;  // month, organisation, slug

  Accounts(store::LanguageModels& record, const Clock& clock) : record_(record), clock_(clock) {}
  [[nodiscard]] Status read_month(const std::string& month);
  void begin_month_if_new();
  void add_unsaved(const model::ModelUse& use);
  void keep_saving(const std::stop_token& stop);

  store::LanguageModels& record_;
  const Clock& clock_;
  std::mutex saving_;  // before mutex_
  std::mutex mutex_;
  // Guarded by mutex_:
  std::string month_;
  std::map<Key, model::ModelUse> unsaved_;
  std::map<model::OrganisationId, std::int64_t> priced_;  // tokens of this month, unsaved ones too
  std::map<model::OrganisationId, model::ModelAllowance> allowances_;
  std::condition_variable_any has_unsaved_;
  std::jthread saver_;  // last: it ends before what it uses
};

}  // namespace svea::models

// The models of the installation: which there are, who may use which, and how each is doing.
#pragma once

#include <thread>

#include "llm/model_choice.h"
#include "models/served_model.h"
#include "store/record.h"

namespace svea::models {

struct ModelView {
  model::LanguageModel model;
  bool from_configuration = false;
  ServedModel::Figures figures{};
};

struct TryOut {
  std::string answer;
  std::chrono::milliseconds first_word{0};
  std::chrono::milliseconds took{0};
  llm::TokenCounts tokens{};
};

// Names; "" where Grund writes.
struct Writers {
  std::string first_choice{};
  std::string writes_now{};
  std::optional<Error> warning{};  // when the first choice does not write: why, for those who ask
};

// Thread-safe. What it hands out may outlive it, except the record and the clock, which outlive both.
class Registry final : public llm::ModelChoice {
 public:
  struct Parts {
    store::Record& record;
    const Clock& clock;
    Connect connect;
    // That the operator's configuration names; first where nobody has chosen.
    std::optional<model::LanguageModel> configured{};
  };
  // Errors: the record's.
  [[nodiscard]] static Result<std::unique_ptr<Registry>> open(Parts parts);
  ~Registry() override;

  // Models that are enabled, open to the organisation, cleared for all that goes along, and chosen, in their
  // order; without those that rest or would pass the budget. When no other is left, the first of those: it
  // refuses at once and says why. What goes along has the highest class of the passages' spaces, and is at
  // least internal, because a question is, unless it is put to the national base.
  [[nodiscard]] std::vector<std::shared_ptr<llm::ChatModel>> models_for(const llm::Need& need) override;
  // Those that may do this, chosen or not.
  [[nodiscard]] std::vector<std::shared_ptr<llm::ChatModel>> all_for(const llm::Need& need) override;

  // Who would do this just now.
  [[nodiscard]] Writers writers(const llm::Need& need);

  // The record's in their order, after the configured one; those that are disabled, too.
  [[nodiscard]] std::vector<ModelView> all() const;
  [[nodiscard]] std::optional<ModelView> find(std::string_view slug) const;
  [[nodiscard]] Accounts& accounts() { return *accounts_; }

  // The record has changed. A model that is reached as before goes on as it is. Errors: the record's.
  [[nodiscard]] Status refresh();
  // Has the model write a few words, past its queue, and takes it back from its rest when it does. Blocks as
  // long as that takes. Errors: not_found, those of Connect and of llm::ChatListener::on_end().
  [[nodiscard]] Result<TryOut> try_out(std::string_view slug, std::stop_token stop);

 private:
  struct Entry {
    model::LanguageModel model;
    std::shared_ptr<llm::ChatModel> chat;  // the adapter's own
    std::shared_ptr<ServedModel> served;   // null where it could not be connected
    std::optional<Error> error{};          // why not
  };
  struct State {
    std::vector<Entry> entries;
    std::vector<model::ModelsChosen> choices;
    std::vector<model::OrganisationId> national;
  };

  explicit Registry(Parts parts) : parts_(std::move(parts)) {}
  [[nodiscard]] std::shared_ptr<const State> state() const;
  [[nodiscard]] Entry entry_of(const model::LanguageModel& model, const State& before);
  // Where what goes along comes from; nothing when one of the spaces is not there any more.
  [[nodiscard]] std::optional<std::vector<model::Space>> spaces_of(const llm::Need& need);
  // Cleared for all that goes along, enabled and open to the organisation.
  [[nodiscard]] static std::vector<const Entry*> cleared(const State& state, const llm::Need& need,
                                                         const std::vector<model::Space>& spaces);
  // Of those the chosen ones, in the order of the choice.
  [[nodiscard]] std::vector<const Entry*> allowed(const State& state, const llm::Need& need);
  void attend(const std::stop_token& stop);

  const Parts parts_;
  const std::shared_ptr<Bell> bell_ = std::make_shared<Bell>();
  std::shared_ptr<Accounts> accounts_;
  std::mutex refreshing_;  // before mutex_
  mutable std::mutex mutex_;
  std::shared_ptr<const State> state_ = std::make_shared<State>();  // guarded by mutex_
  std::vector<std::shared_ptr<ServedModel>> closed_;  // guarded by mutex_: until attended to once more
  std::jthread attendant_;                            // last: it ends before what it uses
};

}  // namespace svea::models

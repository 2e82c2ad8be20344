// One model with all that stands before it: its queue, its health, the budgets of those who ask.
#pragma once

#include <map>
#include <mutex>
#include <vector>

#include "base/clock.h"
#include "models/accounts.h"
#include "models/bell.h"
#include "models/connection.h"
#include "models/fair_queue.h"
#include "models/health.h"

namespace svea::models {

class ServedRequest;

// Lives as long as a request of it does. Who waits is told, started and ended by attend() alone, so that a
// listener's calls come one at a time; a request that need not wait starts at once.
class ServedModel final : public llm::ChatModel, public std::enable_shared_from_this<ServedModel> {
 public:
  struct Parts {
    Connection connection;
    std::shared_ptr<Accounts> accounts;
    std::shared_ptr<Bell> bell;  // rings when there is something for attend()
    const Clock& clock;          // outlives it
    std::uint32_t seed = 0;      // of its pauses
  };
  ServedModel(model::LanguageModel model, Parts parts);

  [[nodiscard]] std::string name() const override;
  // Errors at once: model_resting, model_budget_spent, model_queue_full, model_queue_share_full; while it
  // waits: model_wait_too_long, model_resting, model_changed, cancelled; then the adapter's.
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest request,
                                       std::shared_ptr<llm::ChatListener> listener) override;

  // Whether start() would take a request of this organisation's, as far as health and budget go.
  [[nodiscard]] bool may_serve(model::OrganisationId organisation) const;

  struct Figures {
    ModelState state = ModelState::ready;
    std::optional<Error> error{};
    std::size_t running = 0;
    std::size_t waiting = 0;
  };
  [[nodiscard]] Figures figures() const;

  // What is known of it has changed, but not how it is reached.
  void describe(model::LanguageModel model);
  // Those who wait are ended with model_changed, those who are answered go on.
  void close();
  // Somebody has just seen that it answers, or that it doesn't.
  void heard(const Status& found);

  // Starts those whose turn it is, ends those who have left, and tells the others their place. One caller at
  // a time. True when there is more to tell in a moment.
  bool attend();

 private:
  friend class ServedRequest;
  using Waiting = std::map<FairQueue::Ticket, std::shared_ptr<ServedRequest>>;
  struct Errand;

  [[nodiscard]] std::optional<Error> why_not(const llm::Asker& asker) const;
  void leave(ServedRequest& request);
  void finish(ServedRequest& request, const Result<llm::ChatReply>& reply);
  // All with mutex_ held:
  [[nodiscard]] std::string shown_name() const;
  std::shared_ptr<ServedRequest> take_next();
  void end_those_who_cannot_wait(Errand& errand, Time now);
  void tell_places(Errand& errand, Time now);

  const Parts parts_;
  mutable std::mutex mutex_;
  // Guarded by mutex_:
  model::LanguageModel model_;
  Health health_;
  FairQueue queue_;
  Waiting waiting_;
  std::vector<std::shared_ptr<ServedRequest>> left_;  // stopped while they waited: not told yet
  FairQueue::Ticket last_ticket_ = 0;
  std::size_t running_ = 0;
  double request_seconds_;  // moving mean
  bool places_changed_ = false;
  Time told_at_{};
  bool is_closed_ = false;
};

}  // namespace svea::models

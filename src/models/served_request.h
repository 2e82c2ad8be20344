// One request to a served model: between who asked and the adapter.
#pragma once

#include <memory>

#include "base/clock.h"
#include "models/fair_queue.h"
#include "models/served_model.h"

namespace svea::models {

// waiting → started → ended, or waiting → ended
enum class RequestState { waiting, started, ended };

class ServedRequest final : public llm::ChatCall,
                            public llm::ChatListener,
                            public std::enable_shared_from_this<ServedRequest> {
 public:
  ServedRequest(std::shared_ptr<ServedModel> model, llm::ChatRequest request,
                std::shared_ptr<llm::ChatListener> listener);

  // For whoever asked.
  void cancel() override;

  // For the adapter.
  void on_delta(std::string_view text) override;
  void on_end(Result<llm::ChatReply> reply) override;

  // For the model that serves it. Only one that waits is told its place; it begins once.
  void tell(const llm::QueuePlace& place) { listener_->on_waiting(place); }
  void begin();
  // Without the adapter.
  void end_with(const Error& error);

  [[nodiscard]] const llm::Asker& asker() const { return asker_; }
  [[nodiscard]] std::size_t prompt_bytes() const { return prompt_bytes_; }
  [[nodiscard]] std::size_t answer_bytes() const { return answer_bytes_; }

  // Guarded by the model's mutex:
  RequestState state = RequestState::waiting;
  FairQueue::Ticket ticket = 0;
  Time came_at{};
  Time started_at{};
  std::optional<std::size_t> told_ahead{};
  bool is_cancelled = false;
  std::shared_ptr<llm::ChatCall> call{};  // the adapter's, while it is under way

 private:
  const std::shared_ptr<ServedModel> model_;
  const llm::Asker asker_;
  const std::size_t prompt_bytes_;
  llm::ChatRequest request_;  // until it begins
  std::shared_ptr<llm::ChatListener> listener_;
  std::size_t answer_bytes_ = 0;
};

}  // namespace svea::models

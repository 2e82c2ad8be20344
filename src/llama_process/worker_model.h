// A language model that a worker of this machine runs, as the port of llm has it.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "llama_process/worker.h"
#include "llm/chat_model.h"

namespace svea::llama_process {

// Speaks through `inner` to the worker's socket, once that answers. Before that, and while the worker is
// started again, a request ends at once, so that the next model or Grund answers: model_loading,
// model_worker_ended, model_worker_given_up. A request during which the worker ends ends with
// model_worker_ended.
class WorkerModel final : public llm::ChatModel {
 public:
  // `worker` is started with the first request, unless it was before.
  WorkerModel(std::shared_ptr<Worker> worker, std::shared_ptr<llm::ChatModel> inner)
      : worker_(std::move(worker)), inner_(std::move(inner)) {}

  [[nodiscard]] std::string name() const override { return worker_->settings().name; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest request,
                                       std::shared_ptr<llm::ChatListener> listener) override;

 private:
  const std::shared_ptr<Worker> worker_;
  const std::shared_ptr<llm::ChatModel> inner_;
};

}  // namespace svea::llama_process

// A model of this machine that runs for as long as a command does.
#pragma once

#include <memory>
#include <string>

#include "cli/command.h"
#include "llm/chat_model.h"
#include "server/local_models.h"

namespace svea::cli {

class RunningModel {
 public:
  // Starts it on a socket of its own and waits until it answers; says so meanwhile. Errors: those of
  // LocalModels::model(), model_worker_given_up, cancelled.
  [[nodiscard]] static Result<std::unique_ptr<RunningModel>> start(const Context& context,
                                                                   const std::string& name);

  [[nodiscard]] llm::ChatModel& model() { return *model_; }
  // The most memory that its process has had so far; 0 where nobody can tell.
  [[nodiscard]] std::uint64_t memory_bytes() const;

 private:
  RunningModel(const Context& context, llama_process::WorkerOptions options);

  server::LocalModels models_;
  std::shared_ptr<llama_process::Worker> worker_;
  std::shared_ptr<llm::ChatModel> model_;
};

}  // namespace svea::cli

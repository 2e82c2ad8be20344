#include "server/local_models.h"

#include "llama_process/worker_model.h"
#include "llm_openai/openai_model.h"

namespace svea::server {
namespace {

using llama_process::WorkerState;

// A long answer after many documents, on a processor: some words a second.
constexpr std::chrono::minutes k_answer_time_max{30};

const char* name_of(WorkerState state) {
  switch (state) {
    case WorkerState::idle:
      return "idle";
    case WorkerState::loading:
      return "loading";
    case WorkerState::ready:
      return "ready";
    case WorkerState::pausing:
      return "restarting";
    case WorkerState::given_up:
      return "failed";
  }
  return "";
}

}  // namespace

Result<std::shared_ptr<llama_process::Worker>> LocalModels::worker(const std::string& name) {
  const auto file = TRY(folder_.find(name));
  if (!file.facts) return std::unexpected(file.facts.error());
  return fleet_.worker(name, file.path);
}

Result<std::shared_ptr<llm::ChatModel>> LocalModels::model(const std::string& name) {
  auto own = TRY(worker(name));
  // The address is only a name: the socket leads there. A second attempt would meet a process that is being
  // started.
  llm_openai::Config config{.base_url = "http://localhost/v1", .model = name, .retries = false};
  config.unix_socket = own->settings().socket;
  config.total_timeout = k_answer_time_max;
  return std::make_shared<llama_process::WorkerModel>(
      std::move(own), std::make_shared<llm_openai::OpenAiModel>(std::move(config), streams_));
}

void LocalModels::start() {
  for (const auto& worker : fleet_.workers()) worker->start();
}

json::Array LocalModels::health() const {
  json::Array models;
  for (const auto& worker : fleet_.workers())
    models.push_back({{"name", worker->settings().name}, {"state", name_of(worker->state())}});
  return models;
}

}  // namespace svea::server

// The language models that run on this machine, each in a process of its own.
#pragma once

#include <filesystem>
#include <memory>
#include <string>

#include "http_client/stream_loop.h"
#include "json/json.h"
#include "llama_process/worker_fleet.h"
#include "llm/chat_model.h"
#include "model_files/model_folder.h"

namespace svea::server {

// Thread-safe. The destructor ends the processes.
class LocalModels {
 public:
  // `streams` carries the answers.
  LocalModels(std::filesystem::path folder, std::shared_ptr<http_client::StreamLoop> streams,
              llama_process::WorkerOptions options)
      : folder_(std::move(folder)), fleet_(options), streams_(std::move(streams)) {}

  // The model of that name in the folder; its process is started with the first question. Errors:
  // model_not_there, those of gguf::read_facts(), model_worker_not_started.
  [[nodiscard]] Result<std::shared_ptr<llm::ChatModel>> model(const std::string& name);
  // The process behind it. Errors: the same.
  [[nodiscard]] Result<std::shared_ptr<llama_process::Worker>> worker(const std::string& name);

  // Starts those that have been asked for, so that nobody waits for the loading.
  void start();
  // How they are, for whoever watches over Svea: [{"name", "state"}], the state being idle, loading, ready,
  // restarting or failed.
  [[nodiscard]] json::Array health() const;

 private:
  const model_files::ModelFolder folder_;
  llama_process::WorkerFleet fleet_;
  const std::shared_ptr<http_client::StreamLoop> streams_;
};

}  // namespace svea::server

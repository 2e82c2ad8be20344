// The workers of this installation: one for each model file that is in use.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "llama_process/socket_folder.h"
#include "llama_process/worker.h"

namespace svea::llama_process {

// svea-llama in the folder of the program that runs.
[[nodiscard]] std::filesystem::path program_beside_this_one();

// Thread-safe. The destructor ends all of them.
class WorkerFleet {
 public:
  // `options` are those of every worker.
  explicit WorkerFleet(WorkerOptions options = {}, std::filesystem::path program = program_beside_this_one())
      : options_(options), program_(std::move(program)) {}

  // The worker that runs the file, the same each time; not started. `name` is the model's, for people and the
  // log. Errors: model_worker_not_started.
  [[nodiscard]] Result<std::shared_ptr<Worker>> worker(const std::string& name,
                                                       const std::filesystem::path& model);
  // All that have been asked for.
  [[nodiscard]] std::vector<std::shared_ptr<Worker>> workers() const;

 private:
  const WorkerOptions options_;
  const std::filesystem::path program_;
  mutable std::mutex mutex_;
  std::optional<SocketFolder> sockets_;                               // guarded by mutex_
  std::map<std::filesystem::path, std::shared_ptr<Worker>> workers_;  // guarded by mutex_
};

}  // namespace svea::llama_process

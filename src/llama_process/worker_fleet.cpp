#include "llama_process/worker_fleet.h"

namespace svea::llama_process {

std::filesystem::path program_beside_this_one() {
  std::error_code ignored;  // the empty path then fails to start, with its own sentence
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "svea-llama";
}

Result<std::shared_ptr<Worker>> WorkerFleet::worker(const std::string& name,
                                                    const std::filesystem::path& model) {
  const std::scoped_lock lock(mutex_);
  if (const auto found = workers_.find(model); found != workers_.end()) return found->second;
  if (!sockets_) sockets_.emplace(TRY(SocketFolder::make()));
  const auto worker = std::make_shared<Worker>(WorkerSettings{.name = name,
                                                              .program = program_,
                                                              .model = model,
                                                              .socket = sockets_->socket(workers_.size()),
                                                              .options = options_});
  workers_[model] = worker;
  return worker;
}

std::vector<std::shared_ptr<Worker>> WorkerFleet::workers() const {
  const std::scoped_lock lock(mutex_);
  std::vector<std::shared_ptr<Worker>> workers;
  for (const auto& [model, worker] : workers_) workers.push_back(worker);
  return workers;
}

}  // namespace svea::llama_process

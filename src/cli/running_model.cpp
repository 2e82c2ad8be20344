#include "cli/running_model.h"

#include <fstream>

#include <fmt/format.h>

#include "cli/model.h"
#include "server/config.h"

namespace svea::cli {

RunningModel::RunningModel(const Context& context, llama_process::WorkerOptions options)
    : models_(model_folder(context).folder(), std::make_shared<http_client::StreamLoop>(), options) {}

Result<std::unique_ptr<RunningModel>> RunningModel::start(const Context& context, const std::string& name) {
  const auto options = TRY(server::local_options_from_environment());
  std::unique_ptr<RunningModel> running(new RunningModel(context, options));
  running->model_ = TRY(running->models_.model(name));
  running->worker_ = TRY(running->models_.worker(name));
  fmt::print(stderr, fmt::runtime(context.say("Läser in {} …\n", "Loading {} …\n")), name);
  running->worker_->start();
  TRY(running->worker_->wait_until_ready(context.stop));
  return running;
}

std::uint64_t RunningModel::memory_bytes() const {
  constexpr std::uint64_t k_kibibyte = 1024;
  std::ifstream status(fmt::format("/proc/{}/status", worker_->pid()));
  for (std::string line; std::getline(status, line);)
    if (line.starts_with("VmHWM:"))
      return std::strtoull(line.c_str() + line.find(':') + 1, nullptr, 10) * k_kibibyte;
  return 0;
}

}  // namespace svea::cli

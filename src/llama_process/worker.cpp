#include "llama_process/worker.h"

#include <algorithm>

#include <fmt/format.h>

#include "base/log.h"
#include "llama_process/ending_cause.h"
#include "llama_process/errors.h"
#include "llama_process/life.h"

namespace svea::llama_process {
namespace {

// What svea-llama returns when it will never run that model: a damaged file, too little memory in all.
constexpr int k_cannot_run = 3;

std::vector<std::string> arguments_of(const WorkerSettings& settings) {
  std::vector<std::string> arguments{"--model", settings.model.string(), "--socket",
                                     settings.socket.string()};
  for (const auto& [name, value] : {std::pair{"--context", settings.options.context_tokens},
                                    {"--parallel", settings.options.parallel},
                                    {"--threads", settings.options.threads}})
    if (value > 0) arguments.insert(arguments.end(), {name, fmt::to_string(value)});
  return arguments;
}

Status as_status(WorkerState state) {
  switch (state) {
    case WorkerState::ready:
      return {};
    case WorkerState::idle:
    case WorkerState::loading:
      return fail_loading();
    case WorkerState::pausing:
      return fail_ended("waits to be started again");
    case WorkerState::given_up:
      return fail_given_up("it ended too often, or by itself");
  }
  return fail_internal("a worker in no state");
}

}  // namespace

Worker::~Worker() {
  watching_.request_stop();
  if (watching_.joinable()) watching_.join();
}

void Worker::start() {
  const std::scoped_lock lock(mutex_);
  if (state_ != WorkerState::idle) return;
  state_ = WorkerState::loading;
  watching_ = std::jthread([this](const std::stop_token& stop) { watch(stop); });
}

WorkerState Worker::state() const {
  const std::scoped_lock lock(mutex_);
  return state_;
}

pid_t Worker::pid() const {
  const std::scoped_lock lock(mutex_);
  return pid_;
}

Status Worker::readiness() const { return as_status(state()); }

Status Worker::wait_until_ready(std::stop_token stop) const {
  std::unique_lock lock(mutex_);
  const bool settled = changed_.wait(
      lock, stop, [this] { return state_ == WorkerState::ready || state_ == WorkerState::given_up; });
  if (!settled) return fail(ErrorKind::cancelled, "cancelled", {"Väntan avbröts.", "Waiting was stopped."});
  return as_status(state_);
}

void Worker::set(WorkerState state, pid_t pid) {
  {
    const std::scoped_lock lock(mutex_);
    state_ = state;
    pid_ = pid;
  }
  changed_.notify_all();
}

void Worker::watch(const std::stop_token& stop) {
  auto pause = settings_.restarts.first_pause;
  while (live_once(stop)) {
    if (endings_in_a_row_ == 1) pause = settings_.restarts.first_pause;
    set(WorkerState::pausing);
    log(LogLevel::warning, "model_worker_pausing",
        {{"model", settings_.name}, {"ms", fmt::to_string(pause.count())}});
    std::unique_lock lock(mutex_);
    if (changed_.wait_for(lock, stop, pause, [&] { return stop.stop_requested(); })) break;
    pause = std::min(pause * 2, settings_.restarts.pause_max);
  }
  set(stop.stop_requested() ? WorkerState::idle : WorkerState::given_up);
}

bool Worker::live_once(const std::stop_token& stop) {
  if (stop.stop_requested()) return false;
  const auto kills = out_of_memory_kills();
  auto process = ChildProcess::start(settings_.program, arguments_of(settings_));
  if (!process) {
    log(LogLevel::error, process.error().code,
        {{"model", settings_.name}, {"detail", process.error().detail}});
    return false;
  }
  const auto pid = process->pid();
  set(WorkerState::loading, pid);
  log(LogLevel::info, "model_worker_loading", {{"model", settings_.name}, {"pid", fmt::to_string(pid)}});
  const auto on_ready = [&] {
    set(WorkerState::ready, pid);
    log(LogLevel::info, "model_worker_ready", {{"model", settings_.name}, {"pid", fmt::to_string(pid)}});
  };
  const auto lived = live(*process, settings_.restarts.loading_max, on_ready, stop);
  if (lived.was_stopped) return false;
  log(LogLevel::error, "model_worker_ended",
      {{"model", settings_.name},
       {"cause", lived.was_late ? "not ready in time" : cause_of(lived.ending, kills)}});
  return may_live_again(lived);
}

bool Worker::may_live_again(const Lived& lived) {
  const bool refused =
      lived.was_late || lived.ending.status == k_cannot_run || lived.ending.status == k_not_run;
  endings_in_a_row_ = lived.ready_time >= settings_.restarts.steady ? 1 : endings_in_a_row_ + 1;
  if (!refused && endings_in_a_row_ < settings_.restarts.in_a_row_max) return true;
  log(LogLevel::error, "model_worker_given_up",
      {{"model", settings_.name}, {"endings", fmt::to_string(endings_in_a_row_)}});
  return false;
}

}  // namespace svea::llama_process

// One running svea-llama: started, watched, and started again when it has crashed.
#pragma once

#include <sys/types.h>

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>

#include "base/result.h"

namespace svea::llama_process {

struct Lived;

// When a worker that ended is started again.
struct Restarts {
  std::chrono::milliseconds first_pause{1'000};  // then twice as long each time
  std::chrono::milliseconds pause_max{60'000};
  int in_a_row_max = 6;  // about two minutes of trying; then an operator must look
  // Having answered for so long, it counts as sound again.
  std::chrono::milliseconds steady{300'000};
  // The largest models are read from a slow disk in some minutes.
  std::chrono::milliseconds loading_max{900'000};
};

// As svea-llama's options are called; 0: its own choice.
struct WorkerOptions {
  std::uint32_t context_tokens = 0;
  std::uint32_t parallel = 0;
  std::uint32_t threads = 0;
};

struct WorkerSettings {
  std::string name;               // for the log
  std::filesystem::path program;  // svea-llama
  std::filesystem::path model;    // a GGUF file
  std::filesystem::path socket;   // where it answers; made by it
  WorkerOptions options{};
  Restarts restarts{};
};

//  idle ─ start() ─▶ loading ─ its first line ─▶ ready ─ it ends ─▶ pausing ─▶ loading …
//                       └─ it can never run, or ends too often ─▶ given_up
enum class WorkerState { idle, loading, ready, pausing, given_up };

// Thread-safe; pinned. The destructor ends the program.
class Worker {
 public:
  explicit Worker(WorkerSettings settings) : settings_(std::move(settings)) {}
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

  // From now on it runs. Returns at once; does nothing where it was called before.
  void start();
  [[nodiscard]] WorkerState state() const;
  // 0 while none runs.
  [[nodiscard]] pid_t pid() const;
  // Whether it answers now. Errors: model_loading, model_worker_ended (it will be started again),
  // model_worker_given_up.
  [[nodiscard]] Status readiness() const;
  // Blocks until it answers. Errors: model_worker_given_up, cancelled.
  [[nodiscard]] Status wait_until_ready(std::stop_token stop) const;

  [[nodiscard]] const WorkerSettings& settings() const { return settings_; }

 private:
  void watch(const std::stop_token& stop);
  // One life of the program. False when it must not be started again.
  [[nodiscard]] bool live_once(const std::stop_token& stop);
  [[nodiscard]] bool may_live_again(const Lived& lived);
  void set(WorkerState state, pid_t pid = 0);

  const WorkerSettings settings_;
  mutable std::mutex mutex_;
  mutable std::condition_variable_any changed_;
  WorkerState state_ = WorkerState::idle;  // guarded by mutex_
  pid_t pid_ = 0;                          // guarded by mutex_
  int endings_in_a_row_ = 0;               // of the watching thread
  std::jthread watching_;                  // guarded by mutex_ until it runs; the program's parent
};

}  // namespace svea::llama_process

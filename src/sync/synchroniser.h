// Runs sources when they are due, wished for or have changed.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

#include "store/sources.h"
#include "sync/run.h"

namespace svea::sync {

// Each waits for its server most of the time.
inline constexpr std::size_t k_sources_at_once_max = 4;

// Which sources run.
enum class Schedule {
  due_and_wished,  // in a server: sources are watched, too
  wished,          // in a command that ends soon
};

// Works from construction to destruction on threads of its own; one per data directory. At most
// k_sources_at_once_max sources run at once, each once. A run that the end interrupts is taken up again.
class Synchroniser {
 public:
  struct Parts {
    store::Sources& sources;
    connect::Connectors& connectors;
    RunPorts ports;
    std::function<void()> on_added;  // there are new jobs or removals; must not block
  };
  Synchroniser(Parts parts, Schedule schedule);
  ~Synchroniser();
  Synchroniser(const Synchroniser&) = delete;
  Synchroniser& operator=(const Synchroniser&) = delete;

  // There may be new wishes, pauses or removals. Cheap; from any thread. Without it they are seen within a
  // second.
  void wake();

 private:
  struct Running {
    std::stop_source stop;
    bool was_paused = false;  // it was wished for nevertheless
  };
  struct Watched {
    std::string address;
    // When it last changed, in milliseconds; zero: not since it ran. Before the watch, which writes it.
    std::unique_ptr<std::atomic<std::int64_t>> changed_ms = std::make_unique<std::atomic<std::int64_t>>(0);
    std::unique_ptr<connect::Watch> watch{};
  };

  void work(std::stop_token stop);
  void run_one(const model::Source& source, std::stop_token stop);
  void supervise(std::stop_token stop);
  [[nodiscard]] Status look_after(const std::vector<model::Source>& sources, std::stop_token stop);
  void stop_run_if_unwanted(const model::Source& source);
  [[nodiscard]] Status finish_removal(const model::Source& source, std::stop_token stop);
  [[nodiscard]] Status run_if_changed(const model::Source& source);
  void wait(std::stop_token stop);

  Parts parts_;
  const Schedule schedule_;
  std::map<model::SourceId, Watched> watched_;  // of the supervising thread

  std::mutex mutex_;
  std::condition_variable_any changed_;
  std::uint64_t wakes_ = 0;
  std::map<model::SourceId, Running> running_;

  std::vector<std::jthread> threads_;  // last: they end before what they use
};

}  // namespace svea::sync

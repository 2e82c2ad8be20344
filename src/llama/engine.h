// Answers many requests with one model at once: their tokens are computed together, one step after the other.
#pragma once

#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

#include "llama/batch.h"
#include "llama/slots.h"

struct llama_context;

namespace svea::llama {

struct EngineOptions {
  std::uint32_t context_tokens = 8192;  // prompts and answers of all requests at a time together
  std::uint32_t parallel = 4;           // answers written at a time, 1 to limits::k_parallel_max
  std::uint32_t threads = 0;            // 0: one for each processor
  std::size_t waiting_max = 64;         // requests that may wait for their turn
};

// How busy it is, for a health probe.
struct Load {
  std::size_t running = 0;
  std::size_t waiting = 0;
};

class Engine {
 public:
  // Errors: model_cannot_write, model_no_context.
  [[nodiscard]] static Result<std::unique_ptr<Engine>> open(std::shared_ptr<const Model> model,
                                                            const EngineOptions& options);
  // stop()
  ~Engine();
  Engine(const Engine&) = delete;
  Engine& operator=(const Engine&) = delete;

  // The answer comes to `listener`, in the order of asking as far as there is room. Thread-safe; does not
  // wait. Errors: prompt_empty, prompt_too_long, grammar_invalid, model_queue_full, model_stopped.
  [[nodiscard]] Result<std::shared_ptr<Generation>> submit(Task task, std::shared_ptr<Listener> listener);

  // What is under way or waits ends with `model_stopped`, and so does what is asked after it. Returns when
  // nobody is left. From any thread but the engine's.
  void stop();

  [[nodiscard]] Load load() const;
  // Tokens that one request may hold, prompt and answer: beyond what it was trained for a model writes
  // nonsense.
  [[nodiscard]] std::size_t room() const;
  [[nodiscard]] const Model& model() const { return *model_; }
  [[nodiscard]] const EngineOptions& options() const { return options_; }

 private:
  struct FreeContext {
    void operator()(llama_context* context) const;
  };
  using Context = std::unique_ptr<llama_context, FreeContext>;
  Engine(std::shared_ptr<const Model> model, Context context, const EngineOptions& options);

  void work(const std::stop_token& stop);
  void begin_waiting();
  void end_cancelled();
  void end_all(const Error& why);

  // A step: what goes into the batch, the computation, and what came out of it.
  void step();
  void add_answers();
  void add_prompts();
  [[nodiscard]] bool compute();
  void take_results(Slot& slot);
  // How the answer ended, when it did.
  [[nodiscard]] std::optional<Ending> add_to_answer(Slot& slot, Token token);
  void end(Slot& slot, Result<Answer> answer);

  const std::shared_ptr<const Model> model_;
  const EngineOptions options_;
  const Context context_;
  Slots slots_;
  Batch batch_;
  std::atomic<std::size_t> running_ = 0;

  mutable std::mutex mutex_;
  std::condition_variable_any has_work_;
  std::deque<Run> waiting_;
  bool has_stopped_ = false;
  std::jthread thread_;  // last: ends before what it uses
};

}  // namespace svea::llama

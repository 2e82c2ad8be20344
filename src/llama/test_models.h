// Models and engines for tests, small and real.
#pragma once

#include <semaphore>
#include <string>
#include <vector>

#include "llama/engine.h"
#include "llama_maker/write_model.h"
#include "must.h"
#include "temporary_directory.h"

namespace svea::llama {

// Made once for a test program.
inline std::filesystem::path tiny_model() {
  static const TemporaryDirectory folder;
  static const auto path = [] {
    auto made = folder.path() / "tiny.gguf";
    must(llama_maker::write_model({}, made));
    return made;
  }();
  return path;
}

inline std::unique_ptr<Engine> open_engine(const EngineOptions& options = {
                                               .context_tokens = 2048, .parallel = 4, .threads = 1}) {
  return must(Engine::open(must(Model::load(tiny_model())), options));
}

// What a listener has heard when the answer has ended.
struct Heard {
  std::string text;
  std::size_t pieces = 0;
  std::string error;  // its code; "" when all went well
  Ending ending = Ending::complete;
  Figures figures{};
};

class Ear : public Listener {
 public:
  void on_text(std::string_view text) override {
    heard_.text += text;
    ++heard_.pieces;
  }
  void on_end(const Result<Answer>& answer) override {
    if (answer) {
      heard_.ending = answer->ending;
      heard_.figures = answer->figures;
    } else {
      heard_.error = answer.error().code;
    }
    has_ended_.release();
  }
  // Once.
  [[nodiscard]] Heard wait() {
    REQUIRE(has_ended_.try_acquire_for(std::chrono::seconds{120}));
    return heard_;
  }

 private:
  Heard heard_;
  std::binary_semaphore has_ended_{0};
};

inline Task task_of(const Engine& engine, const std::string& question, int answer_tokens) {
  return {.prompt = must(engine.model().prompt_of({{"user", question}})), .answer_tokens_max = answer_tokens};
}

inline Heard answer_to(Engine& engine, Task task) {
  const auto ear = std::make_shared<Ear>();
  must(engine.submit(std::move(task), ear));
  return ear->wait();
}

inline Heard answer_to(Engine& engine, const std::string& question, int answer_tokens) {
  return answer_to(engine, task_of(engine, question, answer_tokens));
}

}  // namespace svea::llama

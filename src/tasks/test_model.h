// A language model for tests that says what it is told to, and the tools a task is given.
#pragma once

#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "llm/model_choice.h"
#include "search/memory_index.h"
#include "store/memory_record.h"
#include "tasks/task.h"

namespace svea::tasks {

// Answers with what `say` makes of the last message; fails where that is "".
class SayingModel final : public llm::ChatModel {
 public:
  explicit SayingModel(std::function<std::string(const std::string& asked)> say) : say_(std::move(say)) {}

  [[nodiscard]] std::string name() const override { return "provmodell"; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest request,
                                       std::shared_ptr<llm::ChatListener> listener) override {
    std::string said;
    {
      const std::lock_guard lock(mutex_);
      asked.push_back(request.messages.back().content);
      said = say_(asked.back());
    }
    listener->on_delta(said);
    if (said.empty())
      listener->on_end(fail(ErrorKind::unavailable, "model_unreachable", {"Borta.", "Gone."}));
    else
      listener->on_end(llm::ChatReply{});
    return nullptr;
  }

  std::vector<std::string> asked;

 private:
  const std::function<std::string(const std::string&)> say_;
  std::mutex mutex_;
};

// Runs `task` on texts with the options as a person gave them.
class Bench {
 public:
  explicit Bench(std::vector<std::shared_ptr<llm::ChatModel>> models = {}) : models_(std::move(models)) {}

  [[nodiscard]] Result<json::Object> run(const Task& task, std::vector<std::string> texts,
                                         const json::Object& options = {}) {
    Input input;
    input.options = TRY(task.check(options));
    for (auto& text : texts)
      input.sources.push_back(
          {.document = {}, .name = {}, .text = {.text = std::move(text), .blocks = {}}, .language = "sv"});
    const Library library{index_, record_.documents(), {}};
    return task.run(input, {models_, library, clock_, [](double) {}}, {});
  }

 private:
  llm::FixedChoice models_;
  ManualClock clock_;
  store::MemoryRecord record_;
  search::MemoryIndex index_;
};

}  // namespace svea::tasks

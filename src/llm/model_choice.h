// Port: which language models may do a piece of work, and in what order they are tried.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "llm/chat_model.h"
#include "model/ids.h"

namespace svea::llm {

struct Need {
  Asker asker{};
  std::vector<model::SpaceId> spaces{};  // of the passages that go along, each once; empty: none goes
  std::string task = "answer";
};

// Thread-safe; cheap.
class ModelChoice {
 public:
  virtual ~ModelChoice() = default;

  // The first choice first, then those to fall back on. Empty: Grund writes.
  [[nodiscard]] virtual std::vector<std::shared_ptr<ChatModel>> models_for(const Need& need) = 0;
  // All that may do it, chosen or not: for those who name one themselves.
  [[nodiscard]] virtual std::vector<std::shared_ptr<ChatModel>> all_for(const Need& need) {
    return models_for(need);
  }
};

// The same models whatever the need.
class FixedChoice final : public ModelChoice {
 public:
  explicit FixedChoice(std::vector<std::shared_ptr<ChatModel>> models) : models_(std::move(models)) {}

  [[nodiscard]] std::vector<std::shared_ptr<ChatModel>> models_for(const Need&) override { return models_; }

 private:
  const std::vector<std::shared_ptr<ChatModel>> models_;
};

}  // namespace svea::llm

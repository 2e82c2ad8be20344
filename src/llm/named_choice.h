// The one model that a person named, where they may use it.
#pragma once

#include "llm/model_choice.h"

namespace svea::llm {

// Thread-safe as `all` is, which outlives it.
class NamedChoice final : public ModelChoice {
 public:
  // `name` as ChatModel::name() has it.
  NamedChoice(ModelChoice& all, std::string name) : all_(all), name_(std::move(name)) {}

  // That model and nobody else; none when it may not do this.
  [[nodiscard]] std::vector<std::shared_ptr<ChatModel>> models_for(const Need& need) override {
    auto models = all_.all_for(need);
    std::erase_if(models, [&](const auto& model) { return model->name() != name_; });
    return models;
  }

 private:
  ModelChoice& all_;
  const std::string name_;
};

}  // namespace svea::llm

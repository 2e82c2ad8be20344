// A choice of models that tells how many tokens each request took.
#pragma once

#include <functional>

#include "llm/model_choice.h"

namespace svea::llm {

// Called once for each request that a model ended, whole or not, from any thread; must not block.
using OnTokens = std::function<void(const TokenCounts&)>;

// Thread-safe as `choice` is.
class CountingChoice final : public ModelChoice {
 public:
  CountingChoice(std::shared_ptr<ModelChoice> choice, OnTokens on_tokens)
      : choice_(std::move(choice)), on_tokens_(std::move(on_tokens)) {}

  // Where a model's server doesn't count, or the request broke off, four bytes are taken for a token.
  [[nodiscard]] std::vector<std::shared_ptr<ChatModel>> models_for(const Need& need) override;
  [[nodiscard]] std::vector<std::shared_ptr<ChatModel>> all_for(const Need& need) override;

 private:
  [[nodiscard]] std::vector<std::shared_ptr<ChatModel>> counting(
      std::vector<std::shared_ptr<ChatModel>> models) const;

  const std::shared_ptr<ModelChoice> choice_;
  const OnTokens on_tokens_;
};

}  // namespace svea::llm

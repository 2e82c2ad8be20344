// Two models as one: the second writes when the first can't.
#pragma once

#include "llm/chat_model.h"

namespace svea::server {

// Goes by the first one's name. A request goes to the second when the first has failed before a word came;
// after a word never, because it would be said twice.
class FallbackModel final : public llm::ChatModel {
 public:
  FallbackModel(std::shared_ptr<llm::ChatModel> first, std::shared_ptr<llm::ChatModel> second)
      : first_(std::move(first)), second_(std::move(second)) {}

  [[nodiscard]] std::string name() const override { return first_->name(); }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest request,
                                       std::shared_ptr<llm::ChatListener> listener) override;

 private:
  const std::shared_ptr<llm::ChatModel> first_;
  const std::shared_ptr<llm::ChatModel> second_;
};

}  // namespace svea::server

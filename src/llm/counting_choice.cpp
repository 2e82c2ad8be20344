#include "llm/counting_choice.h"

namespace svea::llm {
namespace {

// Of Swedish and English in the vocabularies of today's models.
constexpr std::int64_t k_bytes_per_token = 4;

std::int64_t tokens_in(std::int64_t bytes) { return (bytes + k_bytes_per_token - 1) / k_bytes_per_token; }

class CountingListener final : public ChatListener {
 public:
  CountingListener(std::shared_ptr<ChatListener> listener, const OnTokens& on_tokens,
                   std::int64_t prompt_bytes)
      : listener_(std::move(listener)), on_tokens_(on_tokens), prompt_bytes_(prompt_bytes) {}

  void on_waiting(const QueuePlace& place) override { listener_->on_waiting(place); }

  void on_delta(std::string_view text) override {
    answer_bytes_ += static_cast<std::int64_t>(text.size());
    listener_->on_delta(text);
  }

  void on_end(Result<ChatReply> reply) override {
    TokenCounts tokens;
    if (reply) tokens = reply->tokens;
    // A request that failed before its first word has used nothing that anybody knows of.
    const bool has_begun = reply.has_value() || answer_bytes_ > 0;
    if (tokens.prompt == 0 && has_begun) tokens.prompt = tokens_in(prompt_bytes_);
    if (tokens.answer == 0) tokens.answer = tokens_in(answer_bytes_);
    on_tokens_(tokens);
    listener_->on_end(std::move(reply));
  }

 private:
  const std::shared_ptr<ChatListener> listener_;
  const OnTokens on_tokens_;
  const std::int64_t prompt_bytes_;
  std::int64_t answer_bytes_ = 0;
};

class CountingModel final : public ChatModel {
 public:
  CountingModel(std::shared_ptr<ChatModel> model, OnTokens on_tokens)
      : model_(std::move(model)), on_tokens_(std::move(on_tokens)) {}

  [[nodiscard]] std::string name() const override { return model_->name(); }

  std::shared_ptr<ChatCall> start(ChatRequest request, std::shared_ptr<ChatListener> listener) override {
    std::int64_t bytes = 0;
    for (const auto& message : request.messages) bytes += static_cast<std::int64_t>(message.content.size());
    return model_->start(std::move(request),
                         std::make_shared<CountingListener>(std::move(listener), on_tokens_, bytes));
  }

 private:
  const std::shared_ptr<ChatModel> model_;
  const OnTokens on_tokens_;
};

}  // namespace

std::vector<std::shared_ptr<ChatModel>> CountingChoice::counting(
    std::vector<std::shared_ptr<ChatModel>> models) const {
  for (auto& model : models) model = std::make_shared<CountingModel>(std::move(model), on_tokens_);
  return models;
}

std::vector<std::shared_ptr<ChatModel>> CountingChoice::models_for(const Need& need) {
  return counting(choice_->models_for(need));
}

std::vector<std::shared_ptr<ChatModel>> CountingChoice::all_for(const Need& need) {
  return counting(choice_->all_for(need));
}

}  // namespace svea::llm

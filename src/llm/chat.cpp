#include "llm/chat.h"

#include <condition_variable>
#include <mutex>
#include <optional>

namespace svea::llm {
namespace {

class Waiting final : public ChatListener {
 public:
  explicit Waiting(const OnDelta& on_delta) : on_delta_(on_delta) {}

  void on_delta(std::string_view text) override {
    text_ += text;
    on_delta_(text);
  }
  void on_end(Result<ChatReply> reply) override {
    const std::lock_guard lock(mutex_);
    reply_ = std::move(reply);
    changed_.notify_all();
  }

  [[nodiscard]] Result<WrittenReply> wait() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [this] { return reply_.has_value(); });
    if (!*reply_) return std::unexpected(std::move(reply_->error()));
    return WrittenReply{**reply_, std::move(text_)};
  }

 private:
  const OnDelta& on_delta_;
  std::string text_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Result<ChatReply>> reply_;
};

}  // namespace

Result<WrittenReply> chat(ChatModel& model, ChatRequest request, const OnDelta& on_delta,
                          std::stop_token stop) {
  const auto listener = std::make_shared<Waiting>(on_delta);
  const auto call = model.start(std::move(request), listener);
  const std::stop_callback cancels(stop, [&call] { call->cancel(); });
  return listener->wait();
}

}  // namespace svea::llm

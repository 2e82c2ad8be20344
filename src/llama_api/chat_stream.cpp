#include "llama_api/chat_stream.h"

#include <mutex>
#include <utility>

namespace svea::llama_api {

class ChatBuffer : public llama::Listener {
 public:
  ChatBuffer(ChatHead head, bool tells_usage)
      : head_(std::move(head)), tells_usage_(tells_usage), ready_(first_event(head_)) {}

  void on_text(std::string_view text) override { append(text_event(head_, text), false); }
  void on_end(const Result<llama::Answer>& answer) override {
    append(answer ? last_events(head_, *answer, tells_usage_) : error_events(answer.error()), true);
  }
  [[nodiscard]] http::EventBatch take() {
    const std::lock_guard lock(mutex_);
    return {.text = std::exchange(ready_, {}), .ended = has_ended_};
  }
  void on_ready(std::function<void()> wake) {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
  }

 private:
  void append(const std::string& events, bool is_last) {
    const std::lock_guard lock(mutex_);
    ready_ += events;
    has_ended_ = is_last;
    if (wake_) wake_();
  }

  const ChatHead head_;
  const bool tells_usage_;
  std::mutex mutex_;
  std::string ready_;
  bool has_ended_ = false;
  std::function<void()> wake_;
};

namespace {

class ChatSource : public http::EventSource {
 public:
  ChatSource(std::shared_ptr<ChatBuffer> buffer, std::shared_ptr<llama::Generation> generation)
      : buffer_(std::move(buffer)), generation_(std::move(generation)) {}
  ~ChatSource() override {
    buffer_->on_ready({});
    generation_->cancel();
  }
  ChatSource(const ChatSource&) = delete;
  ChatSource& operator=(const ChatSource&) = delete;

  [[nodiscard]] http::EventBatch take(std::size_t /*bytes_max*/) override { return buffer_->take(); }
  void on_ready(std::function<void()> wake) override { buffer_->on_ready(std::move(wake)); }

 private:
  std::shared_ptr<ChatBuffer> buffer_;
  std::shared_ptr<llama::Generation> generation_;
};

}  // namespace

ChatStream::ChatStream(ChatHead head, bool tells_usage)
    : buffer_(std::make_shared<ChatBuffer>(std::move(head), tells_usage)) {}

std::shared_ptr<llama::Listener> ChatStream::listener() const { return buffer_; }

std::shared_ptr<http::EventSource> ChatStream::source(std::shared_ptr<llama::Generation> generation) const {
  return std::make_shared<ChatSource>(buffer_, std::move(generation));
}

}  // namespace svea::llama_api

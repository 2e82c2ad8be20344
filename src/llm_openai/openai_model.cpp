#include "llm_openai/openai_model.h"

#include <mutex>

#include "llm_openai/reply_reader.h"
#include "llm_openai/wire.h"

namespace svea::llm_openai {

// The model's name as its server has told it, shared by all calls.
class OpenAiModel::Known {
 public:
  explicit Known(std::string name) : name_(std::move(name)) {}

  [[nodiscard]] std::string name() const {
    const std::lock_guard lock(mutex_);
    return name_;
  }
  void set(std::string name) {
    const std::lock_guard lock(mutex_);
    name_ = std::move(name);
  }

 private:
  mutable std::mutex mutex_;
  std::string name_;  // "" while nobody knows
};

// The life of a call:  (asks for the model's name →) chats (→ once more) → has ended
class OpenAiModel::Call final : public llm::ChatCall,
                                public http_client::Receiver,
                                public std::enable_shared_from_this<Call> {
 public:
  Call(const OpenAiModel& model, llm::ChatRequest request, std::shared_ptr<llm::ChatListener> listener)
      : server_(model.server_),
        loop_(model.loop_),
        known_(model.known_),
        request_(std::move(request)),
        listener_(std::move(listener)) {}

  void begin(std::chrono::milliseconds delay = {}) {
    is_naming_ = known_->name().empty();
    body_.clear();
    reader_.emplace(on_delta_);
    send(is_naming_ ? server_->request("GET", "/models", "")
                    : server_->request("POST", "/chat/completions", chat_body(known_->name(), request_)),
         delay);
  }

  void cancel() override {
    const std::lock_guard lock(mutex_);
    is_cancelled_ = true;
    loop_->cancel(stream_);
  }

  bool on_body(std::string_view bytes) override {
    if (is_naming_) {
      body_ += bytes;
      return true;
    }
    if (reader_->take(bytes)) return true;
    end(reader_->finish("text/event-stream"));
    return false;
  }

  void on_end(Result<http_client::Response> response) override {
    auto answer = ModelServer::accepted(std::move(response));
    if (!answer) return fail_or_retry(std::move(answer).error());
    if (!is_naming_) return end(reader_->finish(answer->content_type));
    auto name = read_first_model(body_);
    if (!name) return end(std::unexpected(std::move(name).error()));
    known_->set(*std::move(name));
    begin();
  }

 private:
  void send(http_client::Request request, std::chrono::milliseconds delay) {
    const std::lock_guard lock(mutex_);
    stream_ = loop_->start(std::move(request), server_->settings(), shared_from_this(), delay);
    // Between two requests there was none to cancel.
    if (is_cancelled_) loop_->cancel(stream_);
  }

  void fail_or_retry(Error error) {
    if (was_retried_ || was_streamed_ || !server_->may_retry(error))
      return end(std::unexpected(std::move(error)));
    was_retried_ = true;
    begin(server_->retry_pause());
  }

  void end(Result<llm::ChatReply> reply) {
    // The listener may hold this call.
    std::exchange(listener_, nullptr)->on_end(std::move(reply));
  }

  const std::shared_ptr<const ModelServer> server_;
  const std::shared_ptr<http_client::StreamLoop> loop_;
  const std::shared_ptr<Known> known_;
  const llm::ChatRequest request_;
  std::shared_ptr<llm::ChatListener> listener_;

  // The loop's thread alone, once begun.
  bool is_naming_ = false;
  bool was_streamed_ = false;
  bool was_retried_ = false;
  std::string body_;  // of the list of models
  const llm::OnDelta on_delta_ = [this](std::string_view text) {
    was_streamed_ = true;
    listener_->on_delta(text);
  };
  std::optional<ReplyReader> reader_;

  std::mutex mutex_;
  http_client::StreamLoop::StreamId stream_ = 0;  // guarded by mutex_, like the one below
  bool is_cancelled_ = false;
};

OpenAiModel::OpenAiModel(Config config, std::shared_ptr<http_client::StreamLoop> loop)
    : server_(std::make_shared<const ModelServer>(std::move(config))),
      loop_(std::move(loop)),
      known_(std::make_shared<Known>(server_->config().model)) {}

OpenAiModel::~OpenAiModel() = default;

std::string OpenAiModel::name() const {
  auto name = known_->name();
  return name.empty() ? server_->config().base_url : name;
}

std::shared_ptr<llm::ChatCall> OpenAiModel::start(llm::ChatRequest request,
                                                  std::shared_ptr<llm::ChatListener> listener) {
  auto call = std::make_shared<Call>(*this, std::move(request), std::move(listener));
  call->begin();
  return call;
}

}  // namespace svea::llm_openai

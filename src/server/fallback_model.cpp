#include "server/fallback_model.h"

#include <mutex>

namespace svea::server {
namespace {

class Call final : public llm::ChatCall, public llm::ChatListener, public std::enable_shared_from_this<Call> {
 public:
  Call(llm::ChatRequest request, std::shared_ptr<llm::ChatModel> second,
       std::shared_ptr<llm::ChatListener> listener)
      : request_(std::move(request)), second_(std::move(second)), listener_(std::move(listener)) {}

  void begin_with(llm::ChatModel& model) {
    auto started = model.start(request_, shared_from_this());
    bool is_cancelled = false;
    {
      const std::scoped_lock lock(mutex_);
      if (!has_ended_ && (&model == second_.get() || !has_failed_over_)) under_way_ = started;
      is_cancelled = is_cancelled_;
    }
    if (is_cancelled) started->cancel();
  }

  void cancel() override {
    std::shared_ptr<llm::ChatCall> under_way;
    {
      const std::scoped_lock lock(mutex_);
      is_cancelled_ = true;
      under_way = under_way_;
    }
    if (under_way) under_way->cancel();
  }

  void on_delta(std::string_view text) override {
    has_words_ = true;
    listener_->on_delta(text);
  }

  void on_end(Result<llm::ChatReply> reply) override {
    const auto kept = shared_from_this();
    {
      const std::scoped_lock lock(mutex_);
      under_way_.reset();
      const bool can_help = !reply && reply.error().kind != ErrorKind::cancelled && !is_cancelled_;
      has_ended_ = has_words_ || has_failed_over_ || !can_help;
      has_failed_over_ = true;
    }
    if (has_ended_) return listener_->on_end(std::move(reply));
    begin_with(*second_);
  }

 private:
  const llm::ChatRequest request_;
  const std::shared_ptr<llm::ChatModel> second_;
  const std::shared_ptr<llm::ChatListener> listener_;
  bool has_words_ = false;
  std::mutex mutex_;
  // Guarded by mutex_:
  std::shared_ptr<llm::ChatCall> under_way_;
  bool is_cancelled_ = false;
  bool has_failed_over_ = false;
  bool has_ended_ = false;
};

}  // namespace

std::shared_ptr<llm::ChatCall> FallbackModel::start(llm::ChatRequest request,
                                                    std::shared_ptr<llm::ChatListener> listener) {
  const auto call = std::make_shared<Call>(std::move(request), second_, std::move(listener));
  call->begin_with(*first_);
  return call;
}

}  // namespace svea::server

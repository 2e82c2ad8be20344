#include "llama_process/worker_model.h"

#include "llama_process/errors.h"

namespace svea::llama_process {
namespace {

// A request that has ended already.
class Ended final : public llm::ChatCall {
 public:
  void cancel() override {}
};

// A connection to a process of our own breaks only when that ends.
bool shows_an_end(const Error& error) {
  return error.code == "model_unreachable" || error.code == "model_broken_reply";
}

class Listener final : public llm::ChatListener {
 public:
  explicit Listener(std::shared_ptr<llm::ChatListener> next) : next_(std::move(next)) {}

  void on_waiting(const llm::QueuePlace& place) override { next_->on_waiting(place); }
  void on_delta(std::string_view text) override { next_->on_delta(text); }
  void on_end(Result<llm::ChatReply> reply) override {
    if (!reply && shows_an_end(reply.error()))
      return next_->on_end(fail_ended(reply.error().code + ": " + reply.error().detail));
    next_->on_end(std::move(reply));
  }

 private:
  const std::shared_ptr<llm::ChatListener> next_;
};

}  // namespace

std::shared_ptr<llm::ChatCall> WorkerModel::start(llm::ChatRequest request,
                                                  std::shared_ptr<llm::ChatListener> listener) {
  worker_->start();
  if (const auto ready = worker_->readiness(); !ready) {
    listener->on_end(std::unexpected(ready.error()));
    return std::make_shared<Ended>();
  }
  return inner_->start(std::move(request), std::make_shared<Listener>(std::move(listener)));
}

}  // namespace svea::llama_process

#include "models/served_request.h"

#include <utility>

namespace svea::models {
namespace {

std::size_t bytes_in(const llm::ChatRequest& request) {
  std::size_t bytes = 0;
  for (const auto& message : request.messages) bytes += message.content.size();
  return bytes;
}

}  // namespace

ServedRequest::ServedRequest(std::shared_ptr<ServedModel> model, llm::ChatRequest request,
                             std::shared_ptr<llm::ChatListener> listener)
    : model_(std::move(model)),
      asker_(request.asker),
      prompt_bytes_(bytes_in(request)),
      request_(std::move(request)),
      listener_(std::move(listener)) {}

void ServedRequest::cancel() {
  std::shared_ptr<llm::ChatCall> under_way;
  {
    const std::scoped_lock lock(model_->mutex_);
    if (std::exchange(is_cancelled, true) || state == RequestState::ended) return;
    if (state == RequestState::waiting) model_->leave(*this);
    under_way = call;
  }
  if (under_way) under_way->cancel();
}

void ServedRequest::begin() {
  auto started = model_->parts_.connection.chat->start(std::move(request_), shared_from_this());
  {
    const std::scoped_lock lock(model_->mutex_);
    if (state == RequestState::ended) return;
    call = started;
    if (!is_cancelled) return;
  }
  started->cancel();
}

void ServedRequest::on_delta(std::string_view text) {
  answer_bytes_ += text.size();
  listener_->on_delta(text);
}

void ServedRequest::on_end(Result<llm::ChatReply> reply) {
  const auto kept = shared_from_this();
  model_->finish(*this, reply);
  std::exchange(listener_, nullptr)->on_end(std::move(reply));
}

void ServedRequest::end_with(const Error& error) {
  std::exchange(listener_, nullptr)->on_end(std::unexpected(error));
}

}  // namespace svea::models

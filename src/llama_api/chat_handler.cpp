#include <atomic>
#include <semaphore>

#include <fmt/format.h>

#include "llama/errors.h"
#include "llama_api/chat_stream.h"
#include "llama_api/routes.h"

namespace svea::llama_api {
namespace {

// Waits for the whole answer.
class Collector : public llama::Listener {
 public:
  void on_text(std::string_view text) override { text_ += text; }
  void on_end(const Result<llama::Answer>& answer) override {
    answer_ = answer;
    has_ended_.release();
  }
  [[nodiscard]] const Result<llama::Answer>& wait() {
    has_ended_.acquire();
    return answer_;
  }
  [[nodiscard]] const std::string& text() const { return text_; }

 private:
  std::string text_;
  Result<llama::Answer> answer_;
  std::binary_semaphore has_ended_{0};
};

Result<http::Response> answer_whole(const Worker& worker, const ChatHead& head, llama::Task task) {
  const auto collector = std::make_shared<Collector>();
  TRY(worker.engine->submit(std::move(task), collector));
  const llama::Answer answer = TRY(collector->wait());
  return http::json_response(200, whole_answer(head, collector->text(), answer));
}

Result<http::Response> answer_streamed(const Worker& worker, ChatHead head, llama::Task task,
                                       bool tells_usage) {
  const ChatStream stream(std::move(head), tells_usage);
  auto generation = TRY(worker.engine->submit(std::move(task), stream.listener()));
  return http::event_stream(stream.source(std::move(generation)));
}

}  // namespace

http::Handler chat_handler(const Worker& worker) {
  return [worker](http::Request& request) -> Result<http::Response> {
    if (worker.engine == nullptr) return llama::fail_cannot_write();
    ChatAsk ask = TRY(read_chat(request.body));
    ask.task.prompt = TRY(worker.engine->model().prompt_of(ask.messages));
    const auto now = std::chrono::floor<std::chrono::seconds>(worker.clock.now());
    ChatHead head{
        .id = "chatcmpl-" + request.id, .created_s = now.time_since_epoch().count(), .model = worker.name};
    if (ask.streams) return answer_streamed(worker, std::move(head), std::move(ask.task), ask.tells_usage);
    return answer_whole(worker, head, std::move(ask.task));
  };
}

}  // namespace svea::llama_api

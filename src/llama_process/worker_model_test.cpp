#include "llama_process/worker_model.h"

#include <signal.h>

#include <optional>

#include <doctest/doctest.h>

#include "base/log.h"
#include "llama_process/test_program.h"
#include "must.h"

using namespace svea;
using namespace svea::llama_process;

namespace {

struct NoCall final : llm::ChatCall {
  void cancel() override {}
};

// Ends each request with what the test says.
struct Inner final : llm::ChatModel {
  Result<llm::ChatReply> reply = llm::ChatReply{};
  int asked = 0;

  [[nodiscard]] std::string name() const override { return "inre"; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest,
                                       std::shared_ptr<llm::ChatListener> listener) override {
    ++asked;
    if (reply) listener->on_delta("hej");
    listener->on_end(reply);
    return std::make_shared<NoCall>();
  }
};

struct Listener final : llm::ChatListener {
  std::string text;
  std::optional<Result<llm::ChatReply>> end;

  void on_delta(std::string_view piece) override { text += piece; }
  void on_end(Result<llm::ChatReply> reply) override { end = std::move(reply); }
};

struct Asked {
  const test::Program program;
  std::shared_ptr<Worker> worker;
  std::shared_ptr<Inner> inner = std::make_shared<Inner>();
  WorkerModel model;

  explicit Asked(const std::string& script)
      : program(script),
        worker(std::make_shared<Worker>(WorkerSettings{
            .name = "liten", .program = program.path(), .model = "/m.gguf", .socket = "/s.sock"})),
        model(worker, inner) {
    set_log_level(LogLevel::off);
  }
  ~Asked() { set_log_level(LogLevel::info); }

  std::shared_ptr<Listener> ask() {
    auto listener = std::make_shared<Listener>();
    model.start({}, listener);
    return listener;
  }
  std::string code() { return ask()->end->error().code; }
};

}  // namespace

TEST_CASE("the first question starts the worker, and ends at once while the model is loaded") {
  Asked asked("exec sleep 1000\n");
  CHECK(asked.model.name() == "liten");
  CHECK(asked.worker->state() == WorkerState::idle);
  CHECK(asked.code() == "model_loading");
  CHECK(asked.worker->state() == WorkerState::loading);
  CHECK(asked.inner->asked == 0);
}

TEST_CASE("a worker that is ready is asked") {
  Asked asked("echo ready; exec sleep 1000\n");
  asked.worker->start();
  must(asked.worker->wait_until_ready({}));
  const auto listener = asked.ask();
  CHECK(listener->text == "hej");
  CHECK(listener->end->has_value());
}

TEST_CASE("an answer that breaks off says that the worker ended, and other errors are told as they are") {
  Asked asked("echo ready; exec sleep 1000\n");
  asked.worker->start();
  must(asked.worker->wait_until_ready({}));
  for (const auto& [code, told] : {std::pair{"model_broken_reply", "model_worker_ended"},
                                   {"model_unreachable", "model_worker_ended"},
                                   {"model_input_refused", "model_input_refused"},
                                   {"cancelled", "cancelled"}}) {
    asked.inner->reply = fail(ErrorKind::unavailable, code, {"sv", "en"});
    CHECK(asked.code() == told);
  }
}

TEST_CASE("while a worker that ended waits to be started again, nobody waits with it") {
  Asked asked("echo ready; exec sleep 1000\n");
  asked.worker->start();
  must(asked.worker->wait_until_ready({}));
  ::kill(asked.worker->pid(), SIGKILL);
  while (asked.worker->state() != WorkerState::pausing) std::this_thread::yield();
  CHECK(asked.code() == "model_worker_ended");
  CHECK(asked.inner->asked == 0);
}

// Turns that a language model writes.
#include <doctest/doctest.h>

#include <semaphore>
#include <thread>

#include "store/memory_record.h"
#include "turns/read_to_end.h"
#include "turns/turn_runner.h"

using namespace svea;
using namespace svea::turns;

namespace {

constexpr model::PersonId k_eva{1};

// A model that says one word and then waits for a test to end it.
class SlowModel final : public llm::ChatModel, public std::enable_shared_from_this<SlowModel> {
 public:
  std::string name() const override { return "långsam"; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest,
                                       std::shared_ptr<llm::ChatListener> listener) override {
    listener->on_delta("Ett ");
    const std::lock_guard lock(mutex_);
    listeners_.push_back(std::move(listener));
    asked.release();
    return std::make_shared<Call>(shared_from_this(), listeners_.size() - 1);
  }
  void say(std::size_t call, std::string_view text) {
    const std::lock_guard lock(mutex_);
    listeners_.at(call)->on_delta(text);
  }
  void end(std::size_t call, Result<llm::ChatReply> reply) {
    std::shared_ptr<llm::ChatListener> listener;
    {
      const std::lock_guard lock(mutex_);
      listener = std::exchange(listeners_.at(call), nullptr);
    }
    if (listener) listener->on_end(std::move(reply));
  }

  std::counting_semaphore<> asked{0};

 private:
  struct Call final : llm::ChatCall {
    Call(std::shared_ptr<SlowModel> model, std::size_t number) : model_(std::move(model)), number_(number) {}
    void cancel() override {
      model_->end(number_, fail(ErrorKind::cancelled, "cancelled", {"Stoppat.", "Stopped."}));
    }
    std::shared_ptr<SlowModel> model_;
    std::size_t number_;
  };

  std::mutex mutex_;
  std::vector<std::shared_ptr<llm::ChatListener>> listeners_;
};

// Passes on what the model says.
class ModelTurn final : public answer::RunningTurn {
 public:
  ModelTurn(std::shared_ptr<SlowModel> model, answer::TurnSink sink)
      : model_(std::move(model)), sink_(std::move(sink)) {}

  Result<answer::Step> begin(std::stop_token) override { return answer::AskModel{model_, {}}; }
  void on_waiting(const llm::QueuePlace&) override {}
  void on_delta(std::string_view text) override {
    text_ += text;
    sink_(answer::DeltaEvent{std::string(text)});
  }
  Result<answer::Step> go_on(Result<llm::ChatReply> reply, std::stop_token) override {
    if (!reply) return std::unexpected(reply.error());
    answer::Answer answer;
    answer.text = text_;
    return answer;
  }

 private:
  const std::shared_ptr<SlowModel> model_;
  const answer::TurnSink sink_;
  std::string text_;
};

}  // namespace

TEST_CASE("while models write, turns hold no worker; a stop reaches the model") {
  store::MemoryRecord record;
  const ManualClock clock;
  const auto model = std::make_shared<SlowModel>();
  TurnRunner runner(
      record.conversations(),
      [&](answer::TurnRequest, answer::TurnSink sink) {
        return std::make_unique<ModelTurn>(model, std::move(sink));
      },
      clock, 1);
  std::vector<model::TurnId> turns;
  for (int i = 0; i < 3; ++i) {
    const auto conversation = *record.conversations().add({1}, k_eva, "Titel", clock.now());
    turns.push_back(runner
                        .start({.conversation = conversation.id,
                                .person = k_eva,
                                .reach = {},
                                .question = "Vad?",
                                .replace_from = {}})
                        ->id);
    model->asked.acquire();
  }
  CHECK(runner.open() == 3);
  model->say(1, "svar.");
  model->end(1, llm::ChatReply{});
  read_to_end(**runner.events(turns[1], k_eva, 0));
  CHECK(*runner.stop(turns[2], k_eva));
  read_to_end(**runner.events(turns[2], k_eva, 0));
  CHECK(runner.open() == 1);
  const auto stored = [&](std::size_t i) { return **record.conversations().find_turn(turns[i], k_eva); };
  CHECK(stored(1).answer == "Ett svar.");
  CHECK(stored(2).state == model::TurnState::stopped);
  CHECK(stored(2).answer == "Ett ");
}

#include <doctest/doctest.h>

#include <condition_variable>
#include <semaphore>
#include <thread>

#include "store/memory_record.h"
#include "turns/one_step_turn.h"
#include "turns/title.h"
#include "turns/turn_runner.h"

using namespace svea;
using namespace svea::turns;

namespace {

constexpr model::PersonId k_eva{1}, k_bo{2};

// A turn that writes what a test tells it to, when it is told to.
class Script {
 public:
  Result<answer::Answer> run(const answer::TurnRequest& request, const answer::TurnSink& sink,
                             std::stop_token stop) {
    {
      const std::lock_guard lock(mutex_);
      history_sizes.push_back(request.history.size());
    }
    std::string text;
    for (const char* word : {"Ett ", "svar."}) {
      sink(answer::DeltaEvent{word});
      text += word;
      if (!waits) continue;
      wrote.release();
      std::unique_lock lock(mutex_);
      changed_.wait(lock, stop, [this] { return goes_on_; });
      if (stop.stop_requested()) return fail(ErrorKind::cancelled, "cancelled", {"Stoppat.", "Stopped."});
    }
    if (fails)
      return fail(ErrorKind::unavailable, "model_unreachable",
                  {"Modellen svarar inte.", "The model does not answer."});
    answer::Answer answer;
    answer.text = text;
    return answer;
  }
  void go_on() {
    const std::lock_guard lock(mutex_);
    goes_on_ = true;
    changed_.notify_all();
  }

  std::atomic<bool> waits = false;
  std::atomic<bool> fails = false;
  std::counting_semaphore<1000> wrote{0};
  std::vector<std::size_t> history_sizes;

 private:
  std::mutex mutex_;
  std::condition_variable_any changed_;
  bool goes_on_ = false;
};

struct Room {
  Room() : conversation(*record.conversations().add({1}, k_eva, "", clock.now())) {}

  NewTurn question(std::string text) const {
    return {.conversation = conversation.id,
            .person = k_eva,
            .reach = {},
            .question = std::move(text),
            .replace_from = {}};
  }
  std::unique_ptr<EventReader> follow(model::TurnId turn, std::int64_t after = 0) {
    return *runner.events(turn, k_eva, after);
  }
  model::Turn stored(model::TurnId turn) { return **record.conversations().find_turn(turn, k_eva); }

  store::MemoryRecord record;
  ManualClock clock;
  Script script;
  model::Conversation conversation;
  TurnRunner runner{record.conversations(),
                    turns_run_by([this](const auto& request, const auto& sink, auto stop) {
                      return script.run(request, sink, stop);
                    }),
                    clock, 2};
};

// Everything until the end, as "delta:text" and "done:state".
std::vector<std::string> read_to_end(EventReader& reader) {
  std::vector<std::string> told;
  std::mutex mutex;
  std::condition_variable changed;
  int wakes = 1;
  reader.on_more([&] {
    const std::lock_guard lock(mutex);
    ++wakes;
    changed.notify_all();
  });
  for (bool ended = false; !ended;) {
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return wakes > 0; });
      wakes = 0;
    }
    auto taken = reader.take(1000);
    ended = taken.ended;
    for (const auto& numbered : taken.events) {
      if (const auto* done = std::get_if<DoneEvent>(&numbered.event)) {
        told.push_back("done:" + done->turn.answer);
        continue;
      }
      const auto& event = std::get<answer::TurnEvent>(numbered.event);
      if (const auto* delta = std::get_if<answer::DeltaEvent>(&event)) told.push_back("delta:" + delta->text);
      if (const auto* warning = std::get_if<answer::WarningEvent>(&event))
        told.push_back("warning:" + warning->code);
    }
  }
  reader.on_more({});
  return told;
}

std::string joined_text(const std::vector<std::string>& told) {
  std::string text;
  for (const auto& line : told)
    if (line.starts_with("delta:")) text += line.substr(6);
  return text;
}

}  // namespace

TEST_CASE("a turn is stored as running first, told as it is written, and stored before its end is told") {
  Room room;
  room.script.waits = true;
  const auto turn = room.runner.start(room.question("Vad kostar ett bygglov?"));
  REQUIRE(turn);
  CHECK(turn->state == model::TurnState::running);
  CHECK(room.stored(turn->id).state == model::TurnState::running);
  CHECK((*room.record.conversations().find(room.conversation.id, k_eva))->title == "Vad kostar ett bygglov?");

  room.script.go_on();
  const auto reader = room.follow(turn->id);
  const auto told = read_to_end(*reader);
  CHECK(joined_text(told) == "Ett svar.");
  CHECK(told.back() == "done:Ett svar.");
  CHECK(room.stored(turn->id).state == model::TurnState::done);
  CHECK(reader->has_ended());
}

TEST_CASE("a reader that comes back goes on where it broke, and any number may follow") {
  Room room;
  const auto turn = room.runner.start(room.question("Vad?"));
  const auto first = room.follow(turn->id);
  read_to_end(*first);
  CHECK(read_to_end(*room.follow(turn->id, 1)).back() == "done:Ett svar.");
  CHECK(room.follow(turn->id, 100)->has_ended());
}

TEST_CASE("long after its end a turn's events are its end alone, read from the record") {
  Room room;
  const auto turn = room.runner.start(room.question("Vad?"));
  read_to_end(*room.follow(turn->id));
  room.clock.advance(std::chrono::minutes{5});
  CHECK(read_to_end(*room.follow(turn->id, 7)) == std::vector<std::string>{"done:Ett svar."});
}

TEST_CASE("stopping keeps what was written") {
  Room room;
  room.script.waits = true;
  const auto turn = room.runner.start(room.question("Vad?"));
  room.script.wrote.acquire();
  CHECK(room.runner.stop(turn->id, k_eva) == true);
  read_to_end(*room.follow(turn->id));
  CHECK(room.stored(turn->id).state == model::TurnState::stopped);
  CHECK(room.stored(turn->id).answer == "Ett ");
}

TEST_CASE("a turn is nobody else's") {
  Room room;
  room.script.waits = true;
  const auto turn = room.runner.start(room.question("Vad?"));
  CHECK(*room.runner.events(turn->id, k_bo, 0) == nullptr);
  CHECK(room.runner.stop(turn->id, k_bo) == false);
  auto other = room.question("Mitt?");
  other.person = k_bo;
  CHECK(room.runner.start(other).error().code != "conversation_busy");
  room.script.go_on();
}

TEST_CASE("a turn that fails says why and keeps what was written") {
  Room room;
  room.script.fails = true;
  const auto turn = room.runner.start(room.question("Vad?"));
  const auto told = read_to_end(*room.follow(turn->id));
  CHECK(told[told.size() - 2] == "warning:model_unreachable");
  CHECK(room.stored(turn->id).state == model::TurnState::failed);
  CHECK(room.stored(turn->id).warnings == std::vector<std::string>{"model_unreachable"});
}

TEST_CASE("a conversation answers one question at a time, and each knows those before it") {
  Room room;
  room.script.waits = true;
  const auto first = room.runner.start(room.question("Ett?"));
  CHECK(room.runner.start(room.question("Två?")).error().code == "conversation_busy");
  room.script.go_on();
  read_to_end(*room.follow(first->id));
  const auto second = room.runner.start(room.question("Två?"));
  REQUIRE(second);
  read_to_end(*room.follow(second->id));
  CHECK(room.script.history_sizes == std::vector<std::size_t>{0, 1});
}

TEST_CASE("a question that is mended and sent again takes the place of its turn, even while that runs") {
  Room room;
  room.script.waits = true;
  const auto first = room.runner.start(room.question("Fel fråga?"));
  room.script.wrote.acquire();
  auto again = room.question("Rätt fråga?");
  again.replace_from = first->id;
  const auto second = room.runner.start(again);
  REQUIRE(second);
  room.script.go_on();
  read_to_end(*room.follow(second->id));
  const auto turns = *room.record.conversations().turns(room.conversation.id, k_eva);
  REQUIRE(turns.size() == 1);
  CHECK(turns.front().question == "Rätt fråga?");
}

TEST_CASE("more turns than may wait are refused, and those taken in are answered") {
  Room room;
  room.script.waits = true;
  std::vector<model::TurnId> taken;
  Result<model::Turn> turn;
  for (;;) {
    auto question = room.question("Vad?");
    question.conversation = room.record.conversations().add({1}, k_eva, "", room.clock.now())->id;
    turn = room.runner.start(question);
    if (!turn) break;
    taken.push_back(turn->id);
  }
  CHECK(turn.error().code == "turns_full");
  CHECK(taken.size() == k_turns_open_max);
  room.script.go_on();
  for (const auto id : taken) read_to_end(*room.follow(id));
  CHECK(room.stored(taken.back()).state == model::TurnState::done);
}

TEST_CASE("a question must say something and not too much") {
  Room room;
  CHECK(room.runner.start(room.question(" \n")).error().code == "question_empty");
  CHECK(room.runner.start(room.question(std::string(limits::k_question_bytes_max + 1, 'a'))).error().code ==
        "question_too_long");
}

TEST_CASE("a question outside conversations is answered, and stopped when nobody follows it") {
  Room room;
  {
    const auto reader = *room.runner.ask({.question = "Vad?", .history = {}, .reach = {}});
    CHECK(read_to_end(*reader).back() == "done:Ett svar.");
  }
  room.script.waits = true;
  {
    const auto left = *room.runner.ask({.question = "Vad?", .history = {}, .reach = {}});
  }
  while (room.runner.open() > 0) std::this_thread::yield();
}

TEST_CASE("ending the runner stops its turns and stores what they have") {
  store::MemoryRecord record;
  const ManualClock clock;
  Script script;
  script.waits = true;
  const auto conversation = *record.conversations().add({1}, k_eva, "Titel", clock.now());
  model::TurnId id;
  {
    TurnRunner runner(record.conversations(), turns_run_by([&](const auto& r, const auto& s, auto stop) {
                        return script.run(r, s, stop);
                      }),
                      clock, 1);
    id = runner
             .start({.conversation = conversation.id,
                     .person = k_eva,
                     .reach = {},
                     .question = "Vad?",
                     .replace_from = {}})
             ->id;
    script.wrote.acquire();
  }
  CHECK((*record.conversations().find_turn(id, k_eva))->state == model::TurnState::stopped);
}

namespace {

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

TEST_CASE("text that nobody has read yet is joined, so that a ring without readers stays small") {
  const auto ring = std::make_shared<EventRing>(0, 10);
  for (int i = 0; i < 100; ++i) ring->push(answer::DeltaEvent{"x"});
  EventReader reader(ring, 0);
  const auto taken = reader.take(100);
  REQUIRE(taken.events.size() == 1);
  ring->push(answer::DeltaEvent{"y"});
  CHECK(reader.take(100).events.size() == 1);
}

TEST_CASE("who lags behind the ring gets the end alone") {
  const auto ring = std::make_shared<EventRing>(0, 4);
  EventReader quick(ring, 0), slow(ring, 0);
  for (int i = 0; i < 10; ++i) {
    ring->push(answer::DeltaEvent{"x"});
    CHECK(quick.take(10).events.size() == 1);
  }
  CHECK(slow.take(10).events.empty());
  ring->finish({});
  const auto last = slow.take(10);
  CHECK(last.ended);
  REQUIRE(last.events.size() == 1);
  CHECK(std::holds_alternative<DoneEvent>(last.events.front().event));
}

TEST_CASE("many readers come and go while a turn is written, and each gets the whole text once") {
  const auto ring = std::make_shared<EventRing>();
  std::vector<std::jthread> threads;
  std::atomic<int> whole = 0;
  for (int i = 0; i < 6; ++i)
    threads.emplace_back([&, i] {
      std::string text;
      std::int64_t last = 0;
      for (bool ended = false; !ended;) {
        EventReader reader(ring, last);  // each round is a connection of its own
        reader.on_more([] {});
        auto taken = reader.take(static_cast<std::size_t>(1 + i));
        ended = taken.ended;
        for (const auto& numbered : taken.events) {
          last = numbered.id;
          const auto* event = std::get_if<answer::TurnEvent>(&numbered.event);
          if (event) text += std::get<answer::DeltaEvent>(*event).text;
        }
      }
      whole += text.size() == 2000;
    });
  for (int i = 0; i < 2000; ++i) ring->push(answer::DeltaEvent{"x"});
  ring->finish({});
  threads.clear();
  CHECK(whole == 6);
}

TEST_CASE("a title is the question, shortened at a word") {
  CHECK(title_of("  Vad kostar\nett bygglov? ") == "Vad kostar ett bygglov?");
  CHECK(
      title_of(
          "Hur lång är handläggningstiden för ansökan om bygglov för en carport utanför planlagt område?") ==
      "Hur lång är handläggningstiden för ansökan om bygglov för…");
  CHECK(title_of(std::string(100, 'a')) == std::string(59, 'a') + "…");
}

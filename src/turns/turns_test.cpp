#include <doctest/doctest.h>

#include <condition_variable>
#include <thread>

#include "store/memory_record.h"
#include "turns/one_step_turn.h"
#include "turns/read_to_end.h"
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

TEST_CASE("a title is the question, shortened at a word") {
  CHECK(title_of("  Vad kostar\nett bygglov? ") == "Vad kostar ett bygglov?");
  CHECK(
      title_of(
          "Hur lång är handläggningstiden för ansökan om bygglov för en carport utanför planlagt område?") ==
      "Hur lång är handläggningstiden för ansökan om bygglov för…");
  CHECK(title_of("Bistånd är samhällets yttersta skyddsnät. " + std::string(60, 'a')) ==
        "Bistånd är samhällets yttersta skyddsnät…");
  CHECK(title_of(std::string(100, 'a')) == std::string(59, 'a') + "…");
}

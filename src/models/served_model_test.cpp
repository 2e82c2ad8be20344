#include "models/served_model.h"

#include <thread>

#include "models/limits.h"
#include "must.h"
#include "store/memory_record.h"

namespace svea::models {
namespace {

using namespace std::chrono_literals;

// Answers when the test says so.
class HandModel final : public llm::ChatModel {
 public:
  class Call final : public llm::ChatCall {
   public:
    explicit Call(std::shared_ptr<llm::ChatListener> heard_by) : listener(std::move(heard_by)) {}
    void cancel() override { end(fail(ErrorKind::cancelled, "cancelled", {"sv", "en"})); }
    void end(Result<llm::ChatReply> reply) {
      if (const auto told = std::exchange(listener, nullptr)) told->on_end(std::move(reply));
    }
    std::shared_ptr<llm::ChatListener> listener;
  };

  [[nodiscard]] std::string name() const override { return "hand"; }
  std::shared_ptr<llm::ChatCall> start(llm::ChatRequest,
                                       std::shared_ptr<llm::ChatListener> listener) override {
    return calls.emplace_back(std::make_shared<Call>(std::move(listener)));
  }

  std::vector<std::shared_ptr<Call>> calls;
};

struct Heard final : public llm::ChatListener {
  void on_waiting(const llm::QueuePlace& place) override { places.push_back(place); }
  void on_delta(std::string_view more) override { text += more; }
  void on_end(Result<llm::ChatReply> reply) override { end.emplace(std::move(reply)); }
  [[nodiscard]] std::string code() const { return !end ? "" : *end ? "ok" : end->error().code; }

  std::vector<llm::QueuePlace> places;
  std::string text;
  std::optional<Result<llm::ChatReply>> end;
};

struct Asked {
  std::shared_ptr<Heard> heard = std::make_shared<Heard>();
  std::shared_ptr<llm::ChatCall> call;
};

struct World {
  World() {
    lindhaga =
        must(record.directory().add_organisation({.id = {}, .slug = "lindhaga", .name = "Lindhaga"})).id;
    accounts = must(Accounts::open(record.language_models(), clock));
    description.slug = description.name = "provmodell";
    description.requests_at_once = 2;
    description.prompt_price_ore = 100;
    served = std::make_shared<ServedModel>(
        description,
        ServedModel::Parts{
            {hand, [this](ProbeEnd end) { probes.push_back(std::move(end)); }}, accounts, bell, clock});
    served->attend();
    probes.at(0)({});
  }
  // As adapters do: what is under way ends.
  ~World() {
    served->close();
    served->attend();
    for (const auto& call : hand->calls) call->cancel();
  }

  Asked ask(int person) {
    Asked asked;
    asked.call = served->start({.messages = {{llm::ChatRole::user, "Vad?"}}, .asker = {lindhaga, {person}}},
                               asked.heard);
    return asked;
  }
  void answer(std::size_t call, const std::string& text = "Ja.") {
    hand->calls.at(call)->listener->on_delta(text);
    hand->calls.at(call)->end(llm::ChatReply{});
  }
  void later(std::chrono::milliseconds by = limits::k_places_told_every) {
    clock.advance(by);
    served->attend();
  }

  ManualClock clock;
  store::MemoryRecord record;
  model::OrganisationId lindhaga;
  model::LanguageModel description;
  std::shared_ptr<HandModel> hand = std::make_shared<HandModel>();
  std::shared_ptr<Bell> bell = std::make_shared<Bell>();
  std::shared_ptr<Accounts> accounts;
  std::shared_ptr<ServedModel> served;
  std::vector<ProbeEnd> probes;
};

const auto k_unreachable = Error{ErrorKind::unavailable, "model_unreachable", {"sv", "en"}};

}  // namespace

TEST_CASE(
    "as many requests as the model takes begin at once, the others are told their place until it is theirs") {
  World world;
  const auto first = world.ask(1), second = world.ask(2), third = world.ask(3), fourth = world.ask(4);
  CHECK(world.hand->calls.size() == 2);
  CHECK(first.heard->places.empty());
  world.later();
  REQUIRE(third.heard->places.size() == 1);
  CHECK(third.heard->places[0].ahead == 0);
  CHECK(fourth.heard->places.at(0).ahead == 1);
  CHECK(fourth.heard->places.at(0).wait == 10s);
  CHECK(world.served->figures().waiting == 2);

  world.answer(0);
  CHECK(first.heard->code() == "ok");
  CHECK(first.heard->text == "Ja.");
  world.later();
  CHECK(world.hand->calls.size() == 3);
  CHECK(fourth.heard->places.back().ahead == 0);
  world.answer(2);
  CHECK(third.heard->code() == "ok");
  world.later();
  world.answer(3);
  CHECK(fourth.heard->code() == "ok");
  CHECK(world.served->figures().running == 1);
}

TEST_CASE("whoever stops while waiting leaves the place to the next, and never reaches the model") {
  World world;
  const auto first = world.ask(1), second = world.ask(2), third = world.ask(3), fourth = world.ask(4);
  world.later();
  third.call->cancel();
  third.call->cancel();
  world.later();
  CHECK(third.heard->code() == "cancelled");
  CHECK(fourth.heard->places.back().ahead == 0);
  world.answer(0);
  world.later();
  REQUIRE(world.hand->calls.size() == 3);
  world.answer(2);
  CHECK(fourth.heard->code() == "ok");
}

TEST_CASE("a stop of what is under way reaches the model, and its place is free") {
  World world;
  const auto first = world.ask(1), second = world.ask(2), third = world.ask(3);
  first.call->cancel();
  CHECK(first.heard->code() == "cancelled");
  world.later();
  CHECK(world.hand->calls.size() == 3);
  CHECK(world.served->figures().state == ModelState::ready);
}

TEST_CASE("a model that can't be reached refuses at once, also those who wait, until a probe has found it") {
  World world;
  const auto first = world.ask(1), second = world.ask(2), third = world.ask(3);
  world.hand->calls[0]->end(std::unexpected(k_unreachable));
  world.later();
  CHECK(third.heard->code() == "model_resting");
  CHECK(world.ask(4).heard->code() == "model_resting");
  CHECK_FALSE(world.served->may_serve(world.lindhaga));
  CHECK(world.served->figures().state == ModelState::unreachable);
  world.later(10s);
  REQUIRE(world.probes.size() == 2);
  world.later(10s);
  CHECK(world.probes.size() == 2);
  world.probes[1]({});
  CHECK(world.served->may_serve(world.lindhaga));
  world.ask(5);
  CHECK(world.hand->calls.size() == 3);
}

TEST_CASE("nobody waits without end, and nobody fills the queue alone") {
  World world;
  world.ask(1);
  world.ask(1);
  const auto patient = world.ask(2);
  std::vector<Asked> many;
  for (std::size_t i = 0; i < limits::k_waiting_per_person_max + 1; ++i) many.push_back(world.ask(3));
  CHECK(many.back().heard->code() == "model_queue_share_full");
  CHECK(many.front().heard->code().empty());
  world.later(limits::k_wait_max);
  CHECK(patient.heard->code() == "model_wait_too_long");
}

TEST_CASE(
    "tokens are charged as the server counts them, estimated where it doesn't, and refused when spent") {
  World world;
  must(world.record.language_models().allow({world.lindhaga, 100, 1}));
  must(world.accounts->refresh());
  world.ask(1);
  world.hand->calls[0]->end(llm::ChatReply{.tokens = {.prompt = 60, .answer = 9}});
  world.ask(1);
  world.hand->calls[1]->listener->on_delta(std::string(40, 'a'));
  world.hand->calls[1]->end(std::unexpected(k_unreachable));
  world.served->heard({});
  must(world.accounts->save());
  const auto uses = must(world.record.language_models().uses_in(month_of(world.clock.now())));
  REQUIRE(uses.size() == 1);
  CHECK(uses[0].prompt_tokens == 61);
  CHECK(uses[0].answer_tokens == 19);
  world.ask(1);
  world.hand->calls[2]->end(llm::ChatReply{.tokens = {.prompt = 30}});
  CHECK_FALSE(world.served->may_serve(world.lindhaga));
  CHECK(world.ask(1).heard->code() == "model_budget_spent");
}

TEST_CASE("a model that is removed ends those who wait, and lets those be answered whom it answers") {
  World world;
  const auto first = world.ask(1), second = world.ask(2), third = world.ask(3);
  world.served->close();
  world.later();
  CHECK(third.heard->code() == "model_changed");
  CHECK(world.ask(4).heard->code() == "model_changed");
  world.answer(0);
  CHECK(first.heard->code() == "ok");
}

TEST_CASE("many threads ask, stop and are answered at once: every listener hears one end") {
  // Answers at once, on a thread of its own.
  class QuickModel final : public llm::ChatModel {
   public:
    class Call final : public llm::ChatCall {
     public:
      void cancel() override {}
    };
    [[nodiscard]] std::string name() const override { return "snabb"; }
    std::shared_ptr<llm::ChatCall> start(llm::ChatRequest,
                                         std::shared_ptr<llm::ChatListener> listener) override {
      const std::scoped_lock lock(mutex);
      answering.emplace_back([listener] {
        listener->on_delta("Ja.");
        listener->on_end(llm::ChatReply{});
      });
      return std::make_shared<Call>();
    }
    std::mutex mutex;
    std::vector<std::jthread> answering;
  };
  World world;
  const auto quick = std::make_shared<QuickModel>();
  const auto served = std::make_shared<ServedModel>(
      world.description,
      ServedModel::Parts{
          {quick, [](const ProbeEnd& end) { end({}); }}, world.accounts, world.bell, world.clock});
  std::vector<Asked> asked(400);
  std::jthread attendant([&](const std::stop_token& stop) {
    while (!stop.stop_requested()) {
      world.bell->wait(1ms, stop);
      world.clock.advance(limits::k_places_told_every);
      served->attend();
    }
  });
  {
    std::vector<std::jthread> people;
    for (int person = 0; person < 4; ++person)
      people.emplace_back([&, person] {
        for (std::size_t i = 0; i < 100; ++i) {
          auto& one = asked[static_cast<std::size_t>(person) * 100 + i];
          one.call = served->start({.messages = {}, .asker = {world.lindhaga, {person + 1}}}, one.heard);
          if (i % 3 == 0) one.call->cancel();
        }
      });
  }
  while (served->figures().waiting + served->figures().running > 0) std::this_thread::yield();
  attendant.request_stop();
  attendant.join();
  served->attend();
  quick->answering.clear();
  for (const auto& one : asked) CHECK((one.heard->code() == "ok" || one.heard->code() == "cancelled"));
}

}  // namespace svea::models

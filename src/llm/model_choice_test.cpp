#include "llm/counting_choice.h"
#include "llm/named_choice.h"

#include <doctest/doctest.h>

namespace svea::llm {
namespace {

// Answers at once, as told.
class TellingModel final : public ChatModel {
 public:
  TellingModel(std::string name, std::string text, Result<ChatReply> reply)
      : told(std::move(text)), name_(std::move(name)), reply_(std::move(reply)) {}

  [[nodiscard]] std::string name() const override { return name_; }
  std::shared_ptr<ChatCall> start(ChatRequest, std::shared_ptr<ChatListener> listener) override {
    if (!told.empty()) listener->on_delta(told);
    listener->on_end(reply_);
    return nullptr;
  }

  std::string told;  // before it ends

 private:
  const std::string name_;
  const Result<ChatReply> reply_;
};

class Listening final : public ChatListener {
 public:
  void on_delta(std::string_view delta) override { text += delta; }
  void on_end(Result<ChatReply> reply) override { was_whole = reply.has_value(); }

  std::string text;
  bool was_whole = false;
};

struct World {
  std::shared_ptr<TellingModel> counted = std::make_shared<TellingModel>(
      "räknar", "Hej!", ChatReply{.tokens = {.prompt = 30, .prompt_reused = 0, .answer = 2}});
  std::shared_ptr<TellingModel> silent = std::make_shared<TellingModel>("tiger", "Hej på dig", ChatReply{});
  std::shared_ptr<TellingModel> broken = std::make_shared<TellingModel>(
      "bryter", "", fail(ErrorKind::unavailable, "model_unreachable", {"x", "x"}));
  std::shared_ptr<FixedChoice> all =
      std::make_shared<FixedChoice>(std::vector<std::shared_ptr<ChatModel>>{counted, silent, broken});
  TokenCounts tokens;
  std::shared_ptr<Listening> listening = std::make_shared<Listening>();

  void ask(std::size_t which, const std::string& question) {
    CountingChoice choice(all, [this](const TokenCounts& counts) { tokens = counts; });
    ChatRequest request;
    request.messages = {{ChatRole::user, question}};
    (void)choice.models_for({}).at(which)->start(std::move(request), listening);
  }
};

}  // namespace

TEST_CASE("a named choice holds that model alone, or none") {
  World world;
  const auto found = NamedChoice(*world.all, "tiger").models_for({});
  REQUIRE(found.size() == 1);
  CHECK(found[0] == world.silent);
  CHECK(NamedChoice(*world.all, "ingen").models_for({}).empty());
}

TEST_CASE("what a model's server counts is told, and the reply comes through as it was") {
  World world;
  world.ask(0, "Hej");
  CHECK(world.tokens.prompt == 30);
  CHECK(world.tokens.answer == 2);
  CHECK(world.listening->text == "Hej!");
  CHECK(world.listening->was_whole);
}

TEST_CASE("where the server doesn't count, four bytes are a token") {
  World world;
  world.ask(1, std::string(400, 'x'));
  CHECK(world.tokens.prompt == 100);
  CHECK(world.tokens.answer == 3);
}

TEST_CASE("a reply that broke off has used what came of it, and one that never began nothing") {
  World world;
  world.ask(2, std::string(400, 'x'));
  CHECK(world.tokens.prompt == 0);
  CHECK(world.tokens.answer == 0);
  world.broken->told = "Halvvägs";
  world.ask(2, std::string(400, 'x'));
  CHECK(world.tokens.prompt == 100);
  CHECK(world.tokens.answer == 3);
  CHECK_FALSE(world.listening->was_whole);
}

}  // namespace svea::llm

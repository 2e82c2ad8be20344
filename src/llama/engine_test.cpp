#include "llama/engine.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "llama/test_models.h"

using namespace svea;
using namespace svea::llama;

namespace {

// Some three hundred tokens that a question may be about.
std::string document() {
  std::string text;
  for (int i = 0; i < 12; ++i)
    text += fmt::format("Paragraf {}: avgiften för bygglov är {} kronor. ", i, 1000 + 37 * i);
  return text;
}

Task about_document(const Engine& engine, const std::string& question, int answer_tokens = 12) {
  return {.prompt = must(engine.model().prompt_of({{"system", document()}, {"user", question}})),
          .answer_tokens_max = answer_tokens};
}

// A listener that stops the engine's thread at the first word until it is let go.
class SlowEar : public Ear {
 public:
  void on_text(std::string_view text) override {
    Ear::on_text(text);
    if (is_first_) has_begun.release(), goes_on.acquire();
    is_first_ = false;
  }
  std::binary_semaphore has_begun{0};
  std::binary_semaphore goes_on{0};

 private:
  bool is_first_ = true;
};

}  // namespace

TEST_CASE("an answer comes in pieces, as long as was asked, and the same each time") {
  const auto engine = open_engine();
  const auto first = answer_to(*engine, "Vad kostar ett bygglov?", 24);
  CHECK(first.figures.answer_tokens == 24);
  CHECK(first.ending == Ending::length);
  CHECK(first.pieces > 1);
  CHECK(answer_to(*engine, "Vad kostar ett bygglov?", 24).text == first.text);
  CHECK(answer_to(*engine, "Vem bestämmer?", 24).text != first.text);
}

TEST_CASE("answers that are written together are those that are written alone") {
  const auto alone = open_engine({.context_tokens = 2048, .parallel = 1, .threads = 1});
  const auto together = open_engine({.context_tokens = 4096, .parallel = 8, .threads = 2});
  std::vector<std::shared_ptr<Ear>> ears;
  for (int i = 0; i < 12; ++i) {
    ears.push_back(std::make_shared<Ear>());
    must(together->submit(task_of(*together, fmt::format("Fråga nummer {} om avgifter", i), 20 + i),
                          ears.back()));
  }
  for (int i = 0; i < 12; ++i) {
    const auto heard = ears[static_cast<std::size_t>(i)]->wait();
    CHECK(heard.error == "");
    CHECK(heard.text == answer_to(*alone, fmt::format("Fråga nummer {} om avgifter", i), 20 + i).text);
  }
}

TEST_CASE("a second question on the same documents computes only what is new, and the answer is the same") {
  const auto engine = open_engine();
  const auto fresh = open_engine();
  answer_to(*engine, about_document(*engine, "Vad kostar det?"));
  const auto second = answer_to(*engine, about_document(*engine, "Vem bestämmer det?"));
  CHECK(second.figures.reused_tokens >= second.figures.prompt_tokens * 8 / 10);
  const auto computed = answer_to(*fresh, about_document(*fresh, "Vem bestämmer det?"));
  CHECK(computed.figures.reused_tokens == 0);
  CHECK(second.text == computed.text);
}

TEST_CASE("questions on the same documents that come together read them once") {
  const auto engine = open_engine({.context_tokens = 4096, .parallel = 4, .threads = 1});
  std::vector<std::shared_ptr<Ear>> ears;
  for (int i = 0; i < 4; ++i) {
    ears.push_back(std::make_shared<Ear>());
    must(engine->submit(about_document(*engine, fmt::format("Fråga {}?", i)), ears.back()));
  }
  int that_computed_all = 0;
  for (const auto& ear : ears) {
    const auto heard = ear->wait();
    CHECK(heard.error == "");
    if (heard.figures.reused_tokens < heard.figures.prompt_tokens / 2) ++that_computed_all;
  }
  CHECK(that_computed_all == 1);
}

TEST_CASE("words guessed from the prompt change nothing of the text, and some come true") {
  const auto engine = open_engine();
  std::int64_t right = 0;
  for (int i = 0; i < 4; ++i) {
    auto task = about_document(*engine, fmt::format("Citera paragraf {}.", i), 120);
    const auto guessed = answer_to(*engine, task);
    task.looks_up = false;
    const auto plain = answer_to(*engine, task);
    CHECK(plain.figures.guessed_tokens == 0);
    CHECK(guessed.text == plain.text);
    CHECK(guessed.figures.answer_tokens == plain.figures.answer_tokens);
    right += guessed.figures.right_guesses;
  }
  CHECK(right > 0);
}

TEST_CASE("drawn by chance, the same seed draws the same and another something else") {
  const auto engine = open_engine();
  const auto drawn = [&](std::uint32_t seed) {
    auto task = task_of(*engine, "Berätta.", 24);
    task.sampling = {.temperature = 1.0, .top_p = 0.95, .seed = seed};
    return answer_to(*engine, std::move(task)).text;
  };
  CHECK(drawn(1) == drawn(1));
  CHECK(drawn(1) != drawn(2));
}

TEST_CASE("an answer ends before a stop text") {
  const auto engine = open_engine();
  const auto whole = answer_to(*engine, "Vad kostar det?", 24).text;
  auto task = task_of(*engine, "Vad kostar det?", 24);
  task.stops = {whole.substr(whole.size() / 2)};
  const auto stopped = answer_to(*engine, std::move(task));
  CHECK(stopped.ending == Ending::complete);
  CHECK(stopped.text == whole.substr(0, whole.size() / 2));
}

TEST_CASE("an answer that is cancelled ends, and the next one begins") {
  const auto engine = open_engine({.context_tokens = 2048, .parallel = 1, .threads = 1});
  const auto ear = std::make_shared<SlowEar>();
  const auto generation = must(engine->submit(task_of(*engine, "Berätta länge.", 1500), ear));
  ear->has_begun.acquire();
  generation->cancel();
  ear->goes_on.release();
  CHECK(ear->wait().error == "cancelled");
  CHECK(answer_to(*engine, "Och sedan?", 4).error == "");
}

TEST_CASE("who waits may leave; who comes when the queue is full is told to come back") {
  const auto engine = open_engine({.context_tokens = 2048, .parallel = 1, .threads = 1, .waiting_max = 1});
  const auto first = std::make_shared<SlowEar>();
  must(engine->submit(task_of(*engine, "En", 8), first));
  first->has_begun.acquire();
  const auto second = std::make_shared<Ear>();
  const auto waiting = must(engine->submit(task_of(*engine, "Två", 8), second));
  CHECK(engine->load().running == 1);
  CHECK(engine->load().waiting == 1);
  CHECK(engine->submit(task_of(*engine, "Tre", 8), std::make_shared<Ear>()).error().code ==
        "model_queue_full");
  waiting->cancel();
  first->goes_on.release();
  CHECK(first->wait().error == "");
  CHECK(second->wait().error == "cancelled");
}

TEST_CASE("more than fits at a time waits, and all are answered") {
  const auto engine = open_engine({.context_tokens = 512, .parallel = 4, .threads = 1});
  std::vector<std::shared_ptr<Ear>> ears;
  for (int i = 0; i < 10; ++i) {
    ears.push_back(std::make_shared<Ear>());
    must(engine->submit(
        task_of(*engine, fmt::format("Fråga {} som inte liknar någon annan {}", i, i * 7919), 180),
        ears.back()));
  }
  for (const auto& ear : ears) CHECK(ear->wait().figures.answer_tokens == 180);
}

TEST_CASE("a prompt beyond the context is refused; an answer gets what is left of it") {
  const auto engine = open_engine({.context_tokens = 256, .parallel = 1, .threads = 1});
  CHECK(engine->submit(about_document(*engine, "?"), std::make_shared<Ear>()).error().code ==
        "prompt_too_long");
  CHECK(engine->submit({}, std::make_shared<Ear>()).error().code == "prompt_empty");
  const auto heard = answer_to(*engine, "Berätta.", 100'000);
  CHECK(heard.figures.prompt_tokens + heard.figures.answer_tokens == 256);
}

TEST_CASE("an engine that stops tells those it was writing for and those who waited") {
  const auto engine = open_engine({.context_tokens = 2048, .parallel = 1, .threads = 1});
  const auto first = std::make_shared<SlowEar>();
  const auto second = std::make_shared<Ear>();
  must(engine->submit(task_of(*engine, "En", 1500), first));
  must(engine->submit(task_of(*engine, "Två", 8), second));
  first->has_begun.acquire();
  first->goes_on.release();
  engine->stop();
  CHECK(first->wait().error == "model_stopped");
  CHECK(second->wait().error == "model_stopped");
  CHECK(engine->submit(task_of(*engine, "Tre", 8), std::make_shared<Ear>()).error().code == "model_stopped");
}

#include "llama/engine.h"

#include <semaphore>

#include <doctest/doctest.h>

#include "llama/test_models.h"
#include "must.h"

namespace svea::llama {
namespace {

TEST_CASE("an answer comes in pieces, as long as was asked, and the same each time") {
  const auto engine = open_engine();
  const auto first = answer_to(*engine, "Vad kostar ett bygglov?", 24);
  CHECK(first.figures.answer_tokens == 24);
  CHECK(first.ending == Ending::length);
  CHECK(!first.text.empty());
  CHECK(answer_to(*engine, "Vad kostar ett bygglov?", 24).text == first.text);
}

}  // namespace
}  // namespace svea::llama

#include "sync/synchroniser.h"

#include <doctest/doctest.h>

#include "sync/test_source.h"

using namespace svea;
using namespace svea::sync;

namespace {

// Looks again until it holds; a test that waits for ever is ended by ctest.
template <typename Condition>
void wait_until(Condition holds) {
  while (!holds()) std::this_thread::yield();
}

model::Source state_of(TestSource& test) {
  auto all = must(test.record.sources().all());
  REQUIRE_FALSE(all.empty());
  return all.front();
}

Synchroniser::Parts parts_of(TestSource& test) {
  return {test.record.sources(), test.connectors, test.ports, [] {}};
}

}  // namespace

TEST_CASE("a due source runs by itself, a changed one again, and a wished one in a command") {
  TestSource test;
  test.put("a.txt", "A", "1");
  {
    Synchroniser synchroniser(parts_of(test), Schedule::wished);
    must(test.record.sources().wish_run(test.source.id, {}, test.reach));
    synchroniser.wake();
    wait_until([&] { return state_of(test).ended_at != Time{}; });
    CHECK(state_of(test).counts.added == 1);
    CHECK(state_of(test).due_at == test.clock.now() + std::chrono::hours{24});
  }
  test.clock.advance(std::chrono::hours{25});
  Synchroniser synchroniser(parts_of(test), Schedule::due_and_wished);
  wait_until([&] { return state_of(test).counts.unchanged == 1; });
  wait_until([&] { return state_of(test).state == model::SourceState::waiting; });
  test.put("b.txt", "B", "1");
  wait_until([&] { return test.connectors.change(); });
  wait_until([&] { return state_of(test).counts.added == 1; });
  CHECK(test.names().size() == 2);
}

TEST_CASE("a source that is removed with its documents is gone after a while") {
  TestSource test;
  test.put("a.txt", "A", "1");
  test.run();
  must(test.record.sources().begin_removal(test.source.id, test.reach));
  Synchroniser synchroniser(parts_of(test), Schedule::wished);
  wait_until([&] { return must(test.record.sources().all()).empty(); });
  CHECK(test.names().empty());
}

TEST_CASE("what the end interrupts is queued for the next life") {
  TestSource test;
  must(test.record.sources().take_next(test.clock.now() + std::chrono::hours{1}, true));
  {
    Synchroniser synchroniser(parts_of(test), Schedule::wished);
  }
  CHECK(state_of(test).state == model::SourceState::queued);
}

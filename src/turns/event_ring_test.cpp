#include <doctest/doctest.h>

#include <thread>

#include "turns/event_ring.h"
#include "turns/read_to_end.h"

using namespace svea;
using namespace svea::turns;

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

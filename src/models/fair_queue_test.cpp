#include "models/fair_queue.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <set>

namespace svea::models {
namespace {

using Ticket = FairQueue::Ticket;

constexpr llm::Asker asker(int organisation, int person) { return {{organisation}, {person}}; }

std::vector<Ticket> drain(FairQueue& queue) {
  std::vector<Ticket> all;
  while (const auto ticket = queue.pop()) all.push_back(*ticket);
  return all;
}

}  // namespace

TEST_CASE("one who asks fifty questions does not stand in the way of a colleague who asks one") {
  FairQueue queue;
  for (Ticket ticket = 1; ticket <= 50; ++ticket) queue.push(ticket, asker(1, 1), 1);
  CHECK(queue.pop() == 1);
  queue.push(51, asker(1, 2), 1);
  CHECK(queue.pop() == 51);
  CHECK(queue.pop() == 2);
}

TEST_CASE("organisations take turns by their shares, however many people each has") {
  FairQueue queue;
  Ticket ticket = 0;
  for (int person = 1; person <= 40; ++person) queue.push(++ticket, asker(1, person), 1);
  for (int i = 0; i < 40; ++i) queue.push(++ticket, asker(2, 100), 3);
  int of_second = 0;
  for (int i = 0; i < 40; ++i) of_second += *queue.pop() > 40 ? 1 : 0;
  CHECK(of_second == 30);
}

TEST_CASE("who was away saves up no turns, and who had many waits for the others' to be as many") {
  FairQueue queue;
  for (Ticket ticket = 1; ticket <= 10; ++ticket) queue.push(ticket, asker(1, 1), 1);
  for (int i = 0; i < 8; ++i) queue.pop();
  for (Ticket ticket = 11; ticket <= 13; ++ticket) queue.push(ticket, asker(2, 2), 1);
  CHECK(drain(queue) == std::vector<Ticket>{11, 9, 12, 10, 13});
}

TEST_CASE("requests without an organisation share as one") {
  FairQueue queue;
  queue.push(1, {}, 1);
  queue.push(2, {}, 1);
  queue.push(3, asker(1, 1), 1);
  CHECK(drain(queue) == std::vector<Ticket>{1, 3, 2});
}

TEST_CASE("every ticket that is not removed comes out once, each person's own in their order") {
  rc::check([] {
    FairQueue queue;
    std::map<Ticket, llm::Asker> inside;
    std::vector<std::pair<llm::Asker, Ticket>> out;
    Ticket last = 0;
    const auto steps = *rc::gen::container<std::vector<std::tuple<int, int, int>>>(
        rc::gen::tuple(rc::gen::inRange(0, 6), rc::gen::inRange(1, 4), rc::gen::inRange(1, 4)));
    for (const auto& [what, organisation, person] : steps) {
      if (what < 3) {
        const auto who = asker(organisation, person);
        queue.push(++last, who, organisation);
        inside[last] = who;
      } else if (what < 5) {
        const auto order = queue.order();
        const auto ticket = queue.pop();
        // Work-conserving: whenever somebody waits, somebody comes out; and it is whom order() promised.
        RC_ASSERT(ticket.has_value() == !inside.empty());
        if (!ticket) continue;
        RC_ASSERT(order.front() == *ticket);
        RC_ASSERT(order.size() == inside.size());
        out.emplace_back(inside.at(*ticket), *ticket);
        inside.erase(*ticket);
      } else if (!inside.empty()) {
        const auto ticket = inside.begin()->first;
        RC_ASSERT(queue.remove(ticket));
        RC_ASSERT(!queue.remove(ticket));
        inside.erase(ticket);
      }
      RC_ASSERT(queue.size() == inside.size());
    }
    for (const auto ticket : drain(queue)) {
      out.emplace_back(inside.at(ticket), ticket);
      inside.erase(ticket);
    }
    RC_ASSERT(inside.empty());
    std::map<std::pair<std::int64_t, std::int64_t>, Ticket> last_of;
    for (const auto& [who, ticket] : out) {
      auto& before = last_of[{who.organisation.value, who.person.value}];
      RC_ASSERT(before < ticket);
      before = ticket;
    }
  });
}

TEST_CASE("nobody starves: whoever comes and goes, a ticket comes out within what the shares allow") {
  rc::check([] {
    constexpr int k_organisations = 4, k_people = 3, k_share_max = 3;
    FairQueue queue;
    Ticket last = 0;
    for (int i = *rc::gen::inRange(0, 30); i > 0; --i)
      queue.push(++last, asker(*rc::gen::inRange(1, k_organisations + 1), *rc::gen::inRange(1, k_people)), 1);
    const Ticket mine = ++last;
    queue.push(mine, asker(1, k_people), 1);
    // The others never run dry: before each turn every one of them asks again.
    int turns = 0;
    for (bool is_mine = false; !is_mine; ++turns) {
      for (int organisation = 1; organisation <= k_organisations; ++organisation)
        for (int person = 1; person < k_people; ++person)
          queue.push(++last, asker(organisation, person), organisation == 1 ? 1 : k_share_max);
      is_mine = queue.pop() == mine;
      // One turn of each colleague before it, and for each turn of the organisation, of each other one as
      // many as its share; and one that had begun.
      RC_ASSERT(turns <= k_people * ((k_organisations - 1) * (k_share_max + 1) + 1));
    }
  });
}

}  // namespace svea::models

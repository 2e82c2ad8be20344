#include "models/fair_queue.h"

#include <algorithm>
#include <utility>

namespace svea::models {
namespace {

// The first ticket in a line of either level; none in an empty one.
template <typename Line>
std::optional<FairQueue::Ticket> first_in(const Line& line) {
  if constexpr (requires { line.tickets; }) {
    return line.tickets.empty() ? std::nullopt : std::optional(line.tickets.front());
  } else {
    std::optional<FairQueue::Ticket> first;
    for (const auto& [person, people_line] : line.people)
      if (const auto ticket = first_in(people_line); ticket && (!first || *ticket < *first)) first = ticket;
    return first;
  }
}

// The line whose next request is due first; of those due together, the one that has waited longest.
template <typename Lines>
auto next_in(Lines& lines) {
  auto next = lines.end();
  std::pair<double, FairQueue::Ticket> least;
  for (auto line = lines.begin(); line != lines.end(); ++line) {
    const auto first = first_in(line->second);
    if (!first) continue;
    const std::pair own(line->second.due, *first);
    if (next != lines.end() && least <= own) continue;
    next = line;
    least = own;
  }
  return next;
}

// Lines that nobody stands in and whose turns are no longer ahead of the others': they start anew.
template <typename Lines>
void forget_idle(Lines& lines, double now) {
  std::erase_if(lines, [&](const auto& entry) {
    return !first_in(entry.second).has_value() && entry.second.due <= now;
  });
}

}  // namespace

void FairQueue::push(Ticket ticket, const llm::Asker& asker, int share) {
  auto& organisation = organisations_[asker.organisation];
  if (!first_in(organisation)) organisation.due = std::max(organisation.due, now_);
  organisation.step = 1.0 / share;
  auto& line = organisation.people[asker.person];
  if (line.tickets.empty()) line.due = std::max(line.due, organisation.now);
  line.tickets.push_back(ticket);
  waiting_[ticket] = asker;
}

std::optional<FairQueue::Ticket> FairQueue::pop() {
  const auto next = next_in(organisations_);
  if (next == organisations_.end()) return std::nullopt;
  auto& organisation = next->second;
  now_ = organisation.due;
  organisation.due += organisation.step;
  auto& line = next_in(organisation.people)->second;
  organisation.now = line.due;
  line.due += 1;
  const Ticket ticket = line.tickets.front();
  line.tickets.pop_front();
  waiting_.erase(ticket);
  forget_idle(organisation.people, organisation.now);
  forget_idle(organisations_, now_);
  return ticket;
}

bool FairQueue::remove(Ticket ticket) {
  const auto found = waiting_.find(ticket);
  if (found == waiting_.end()) return false;
  auto& people = organisations_.at(found->second.organisation).people;
  std::erase(people.at(found->second.person).tickets, ticket);
  waiting_.erase(found);
  return true;
}

std::size_t FairQueue::waiting_of(const llm::Asker& asker) const {
  const auto organisation = organisations_.find(asker.organisation);
  if (organisation == organisations_.end()) return 0;
  const auto line = organisation->second.people.find(asker.person);
  return line == organisation->second.people.end() ? 0 : line->second.tickets.size();
}

std::vector<FairQueue::Ticket> FairQueue::order() const {
  std::vector<Ticket> all;
  all.reserve(size());
  auto rest = *this;
  while (const auto ticket = rest.pop()) all.push_back(*ticket);
  return all;
}

}  // namespace svea::models

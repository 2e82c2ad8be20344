// Whose turn it is: organisations share a model by their shares, and the people of each alike.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <vector>

#include "llm/chat_model.h"

namespace svea::models {

// Start-time fair queueing (Goyal, Vin and Cheng, 1996) on two levels, counting requests. Nobody starves: who
// waits is overtaken by each other organisation at most in proportion to the shares, and by each other person
// of the own organisation at most once for each of the own requests. Whoever was away saves up no turns. Not
// thread-safe.
class FairQueue {
 public:
  using Ticket = std::uint64_t;

  // `ticket` is greater than all before; `share` of the asker's organisation, at least 1.
  void push(Ticket ticket, const llm::Asker& asker, int share);
  // The next one; none when nobody waits.
  std::optional<Ticket> pop();
  // False when it does not wait.
  bool remove(Ticket ticket);

  [[nodiscard]] std::size_t size() const { return waiting_.size(); }
  [[nodiscard]] std::size_t waiting_of(const llm::Asker& asker) const;
  // All tickets as pop() would give them if nobody came or left.
  [[nodiscard]] std::vector<Ticket> order() const;

 private:
  struct PersonLine {
    double due = 0;  // when its next request is, in virtual time of the organisation
    std::deque<Ticket> tickets;
  };
  struct OrganisationLine {
    double due = 0;  // in virtual time of the queue
    double step = 1;
    double now = 0;
    std::map<model::PersonId, PersonLine> people;
  };

  std::map<model::OrganisationId, OrganisationLine> organisations_;
  std::map<Ticket, llm::Asker> waiting_;
  double now_ = 0;
};

}  // namespace svea::models

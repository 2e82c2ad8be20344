#include "api/comparison_book.h"

#include <algorithm>

namespace svea::api {
namespace {

constexpr std::chrono::hours k_kept{1};
// Each holds its answers' events; nobody compares so much at once.
constexpr std::size_t k_kept_max = 500;

}  // namespace

std::vector<std::string> ComparisonBook::shuffled(std::vector<std::string> models) {
  // Fisher and Yates; a byte's remainder favours no place that anybody could notice among four.
  for (std::size_t i = models.size(); i > 1; --i) {
    unsigned char byte = 0;
    random_.fill({&byte, 1});
    std::swap(models[i - 1], models[byte % i]);
  }
  return models;
}

ComparisonId ComparisonBook::add(const ComparisonOwner& owner, std::vector<std::string> models,
                                 std::vector<std::unique_ptr<turns::EventReader>> readers) {
  const std::scoped_lock lock(mutex_);
  forget_old();
  const ComparisonId id{++last_id_};
  auto& open = open_[id];
  open.owner = owner;
  open.at = clock_.now();
  open.states.assign(models.size(), State::running);
  open.models = std::move(models);
  open.readers = std::move(readers);
  return id;
}

std::unique_ptr<turns::EventReader> ComparisonBook::take_reader(ComparisonId id, model::PersonId person,
                                                                std::size_t place) {
  const std::scoped_lock lock(mutex_);
  const auto found = open_.find(id);
  if (found == open_.end() || found->second.owner.person != person) return nullptr;
  auto& readers = found->second.readers;
  return place < readers.size() ? std::move(readers[place]) : nullptr;
}

void ComparisonBook::end(ComparisonId id, std::size_t place, bool by_its_model) {
  const std::scoped_lock lock(mutex_);
  const auto found = open_.find(id);
  if (found != open_.end()) found->second.states.at(place) = by_its_model ? State::answered : State::failed;
}

std::unexpected<Error> ComparisonBook::verdict_invalid() {
  return fail(ErrorKind::invalid_input, "verdict_invalid",
              {"Rösten ska vara one_best med numret på ett av svaren, equal eller all_bad.",
               "The vote must be one_best with the number of an answer, equal or all_bad."});
}

Result<ComparisonBook::Voted> ComparisonBook::vote(ComparisonId id, model::PersonId person,
                                                   std::size_t best) {
  const std::scoped_lock lock(mutex_);
  const auto found = open_.find(id);
  if (found == open_.end() || found->second.owner.person != person)
    return fail(ErrorKind::not_found, "comparison_missing",
                {"Jämförelsen finns inte längre. Ställ frågan igen.",
                 "The comparison is no longer there. Ask the question again."});
  auto& open = found->second;
  if (best >= open.models.size()) return verdict_invalid();
  if (open.has_vote)
    return fail(ErrorKind::conflict, "comparison_voted",
                {"Du har redan röstat. Ställ en ny fråga för att rösta igen.",
                 "You have voted already. Ask another question to vote again."});
  if (std::ranges::count(open.states, State::running) > 0)
    return fail(ErrorKind::conflict, "comparison_not_ready",
                {"Alla svar är inte färdiga. Vänta på dem och rösta sedan.",
                 "Not all answers are finished. Wait for them, then vote."});
  if (std::ranges::count(open.states, State::failed) > 0)
    return fail(
        ErrorKind::conflict, "comparison_failed",
        {"En av modellerna kunde inte svara, så rösten skulle inte säga något om den. Ställ frågan igen.",
         "One of the models could not answer, so a vote would say nothing of it. Ask again."});
  open.has_vote = true;
  return Voted{open.owner.organisation, open.models};
}

void ComparisonBook::forget_old() {
  while (!open_.empty() && (open_.size() >= k_kept_max || clock_.now() - open_.begin()->second.at > k_kept))
    open_.erase(open_.begin());
}

}  // namespace svea::api

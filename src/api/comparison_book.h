// Answers of several models to the same question, told apart by letters until somebody has voted.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "crypto/random.h"
#include "model/ids.h"
#include "turns/event_ring.h"

namespace svea::api {

using ComparisonId = Id<struct ComparisonTag>;

// At most so many side by side: more is not compared but sorted.
inline constexpr std::size_t k_compared_max = 4;

struct ComparisonOwner {
  model::OrganisationId organisation;
  model::PersonId person;
};

// Kept in memory for an hour: what lasts is the vote. Thread-safe.
class ComparisonBook {
 public:
  // Both outlive it.
  ComparisonBook(const Clock& clock, crypto::Random& random) : clock_(clock), random_(random) {}

  // The names in the order they are shown, another each time.
  [[nodiscard]] std::vector<std::string> shuffled(std::vector<std::string> models);

  // One reader for each model.
  [[nodiscard]] ComparisonId add(const ComparisonOwner& owner, std::vector<std::string> models,
                                 std::vector<std::unique_ptr<turns::EventReader>> readers);

  // The answer's reader, for one who follows it; null when it is followed already, or there is none.
  [[nodiscard]] std::unique_ptr<turns::EventReader> take_reader(ComparisonId, model::PersonId,
                                                                std::size_t place);
  // How an answer ended. `by_its_model`: not by Grund in its place, and not broken off.
  void end(ComparisonId, std::size_t place, bool by_its_model);

  struct Voted {
    model::OrganisationId organisation;
    std::vector<std::string> models;
  };
  // Whose the answers are, told once, to one who has judged; `best` is the place of the best, 0 where there
  // is none. Errors: comparison_missing, comparison_not_ready, comparison_failed (a model did not answer),
  // comparison_voted, verdict_invalid (no answer has that place).
  [[nodiscard]] Result<Voted> vote(ComparisonId, model::PersonId, std::size_t best);
  [[nodiscard]] static std::unexpected<Error> verdict_invalid();

 private:
  enum class State { running, answered, failed };
  struct Open {
    ComparisonOwner owner;
    Time at{};
    std::vector<std::string> models;
    std::vector<std::unique_ptr<turns::EventReader>> readers;
    std::vector<State> states;
    bool has_vote = false;
  };

  void forget_old();

  const Clock& clock_;
  crypto::Random& random_;
  std::mutex mutex_;
  std::map<ComparisonId, Open> open_;  // oldest first
  std::int64_t last_id_ = 0;
};

}  // namespace svea::api

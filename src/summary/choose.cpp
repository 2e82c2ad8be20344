#include "summary/choose.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace svea::summary {
namespace {

// From here on two sentences say the same.
constexpr double k_same_min = 0.6;

class Chooser {
 public:
  Chooser(const std::vector<Scored>& scored, const Room& room) : scored_(scored), room_(room) {
    best_first_.resize(scored.size());
    std::iota(best_first_.begin(), best_first_.end(), 0);
    std::ranges::stable_sort(best_first_, [&](std::size_t one, std::size_t other) {
      return scored[one].score > scored[other].score;
    });
  }

  std::vector<std::size_t> choose() {
    if (room_.something_of_each) take_of_each_part();
    // Twice: what leans on a sentence that is taken later comes in the second round.
    for (int round = 0; round < 2; ++round)
      for (const auto index : best_first_) take_if_fit(index);
    return {taken_.begin(), taken_.end()};
  }

 private:
  void take_of_each_part() {
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (const auto index : best_first_) {
      const auto part = std::pair(scored_[index].text, scored_[index].part);
      if (!seen.contains(part) && take_if_fit(index)) seen.insert(part);
    }
  }

  bool leans_alone(std::size_t index) const {
    if (!scored_[index].candidate->leans) return false;
    if (index == 0 || scored_[index - 1].text != scored_[index].text) return true;
    const bool follows = scored_[index - 1].candidate->sentence + 1 == scored_[index].candidate->sentence;
    return !follows || !taken_.contains(index - 1);
  }

  bool take_if_fit(std::size_t index) {
    const auto& candidate = *scored_[index].candidate;
    if (taken_.size() >= room_.sentences || taken_.contains(index) || leans_alone(index)) return false;
    if (room_.words > 0 && words_ > 0 && words_ + candidate.words > room_.words) return false;
    const bool is_said = std::ranges::any_of(taken_, [&](std::size_t other) {
      return overlap(candidate.stems, scored_[other].candidate->stems) >= k_same_min;
    });
    if (is_said) return false;
    taken_.insert(index);
    words_ += candidate.words;
    return true;
  }

  const std::vector<Scored>& scored_;
  const Room& room_;
  std::vector<std::size_t> best_first_;
  std::set<std::size_t> taken_;
  std::size_t words_ = 0;
};

}  // namespace

std::vector<std::size_t> choose(const std::vector<Scored>& scored, const Room& room) {
  return Chooser(scored, room).choose();
}

}  // namespace svea::summary

#include "tasks/learnt_plans.h"

#include <algorithm>

namespace svea::tasks {
namespace {

// A classifier takes up to 64 MB.
constexpr std::size_t k_learnt_max = 3;
// Examples that were removed, or are out of a person's reach now, are forgotten after this.
constexpr std::chrono::minutes k_kept{10};

}  // namespace

Result<std::shared_ptr<const classify::Classifier>> LearntPlans::get(const std::string& key, Time now,
                                                                     const Learn& learn) {
  const std::lock_guard lock(mutex_);
  std::erase_if(learnt_, [&](const Learnt& one) { return now - one.at > k_kept; });
  const auto known = std::ranges::find(learnt_, key, &Learnt::key);
  if (known != learnt_.end()) return known->classifier;
  auto classifier = std::make_shared<const classify::Classifier>(TRY(learn()));
  learnt_.push_front({key, now, classifier});
  if (learnt_.size() > k_learnt_max) learnt_.pop_back();
  return classifier;
}

}  // namespace svea::tasks

// Classifiers of the plans that were used last, so that each text of a batch does not learn anew.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "base/clock.h"
#include "classify/classifier.h"

namespace svea::tasks {

// Thread-safe. One learns at a time: the others want the same, mostly.
class LearntPlans {
 public:
  using Learn = std::function<Result<classify::Classifier>()>;

  // What `learn` gave for the same key within the last minutes, else what it gives. The key holds all that
  // the classifier depends on, and for whom: the examples are read with that person's rights.
  [[nodiscard]] Result<std::shared_ptr<const classify::Classifier>> get(const std::string& key, Time now,
                                                                        const Learn& learn);

 private:
  struct Learnt {
    std::string key;
    Time at{};
    std::shared_ptr<const classify::Classifier> classifier;
  };
  std::mutex mutex_;
  std::deque<Learnt> learnt_;  // the newest first
};

}  // namespace svea::tasks

#include "base/round.h"

#include "base/check.h"

namespace svea {

thread_local Round* Round::current_ = nullptr;

Round::Round() {
  check(current_ == nullptr, "a thread has one round at a time");
  current_ = this;
}

Round::~Round() {
  current_ = nullptr;
  for (auto& work : left_) work();
}

void Round::leave(Work work) {
  if (current_ == nullptr) return work();
  current_->left_.push_back(std::move(work));
}

}  // namespace svea

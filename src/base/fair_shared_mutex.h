// A shared mutex whose writers get their turn.
#pragma once

#include <mutex>
#include <shared_mutex>

namespace svea {

// std::shared_mutex lets new readers pass a waiting writer (glibc does): where searches never cease, a change
// would wait for ever. Here who comes after a waiting writer waits behind it. Used with std::unique_lock and
// std::shared_lock.
class FairSharedMutex {
 public:
  void lock() {
    const std::scoped_lock turn(turn_);
    mutex_.lock();
  }
  void unlock() { mutex_.unlock(); }

  void lock_shared() {
    const std::scoped_lock turn(turn_);
    mutex_.lock_shared();
  }
  void unlock_shared() { mutex_.unlock_shared(); }

 private:
  std::mutex turn_;  // held while waiting for mutex_
  std::shared_mutex mutex_;
};

}  // namespace svea

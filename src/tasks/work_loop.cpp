#include "tasks/work_loop.h"

#include "tasks/limits.h"

namespace svea::tasks {

WorkLoop::WorkLoop(int threads, DoNext do_next) : do_next_(std::move(do_next)) {
  for (int i = 0; i < threads; ++i)
    threads_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

void WorkLoop::wake() {
  {
    const std::scoped_lock lock(mutex_);
    ++wakes_;
  }
  woken_.notify_all();
}

void WorkLoop::work(const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  while (!stop.stop_requested()) {
    const auto seen = wakes_;
    lock.unlock();
    const bool did_something = do_next_(stop);
    lock.lock();
    // Another process may have added items: looked for now and then without being woken.
    if (!did_something) woken_.wait_for(lock, stop, limits::k_fault_rest, [&] { return wakes_ != seen; });
  }
}

}  // namespace svea::tasks

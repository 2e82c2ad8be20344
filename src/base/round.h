// Work that can wait for the end of a round: what many small steps would each do at once is done together.
#pragma once

#include <functional>
#include <vector>

namespace svea {

// As long as one lives, what is left to it on its thread is done at its end. A thread that handles hundreds
// of small events in a row wakes others once, instead of fighting with each of them for every event.
class Round {
 public:
  using Work = std::move_only_function<void()>;

  Round();
  ~Round();
  Round(const Round&) = delete;
  Round& operator=(const Round&) = delete;

  // Does it at the end of this thread's round; at once where there is none. It must not throw.
  static void leave(Work work);

 private:
  static thread_local Round* current_;

  std::vector<Work> left_;
};

}  // namespace svea

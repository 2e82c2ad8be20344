// How a coroutine sleeps until another thread wakes it, and how it awaits blocking work.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>

#include "base/worker_pool.h"

namespace svea::net {

// wait() belongs to one coroutine on `strand`; the handle may be called from any thread, also after the Wake
// has gone, as long as the io_context lives. A wake that comes before wait() is kept, so none is lost.
class Wake {
 public:
  explicit Wake(boost::asio::any_io_executor strand);

  // Wakes. What it is given runs on the strand first.
  using Handle = std::function<void(std::move_only_function<void()>)>;
  [[nodiscard]] Handle handle() const;

  // True when woken, false when the time passed first.
  [[nodiscard]] boost::asio::awaitable<bool> wait(std::chrono::milliseconds at_most);

 private:
  struct State;
  std::shared_ptr<State> state_;
};

// What `job` returned on a thread of `pool`, or nothing when the pool's queue is full. A wake for another
// reason that comes meanwhile is used up: what it announced must be looked for where it is kept. `job` must
// not throw.
template <typename Job>
boost::asio::awaitable<std::optional<std::invoke_result_t<Job&>>> run_on(WorkerPool& pool, Wake& wake,
                                                                         Job job) {
  using Value = std::invoke_result_t<Job&>;
  // Touched on the strand only, so that the coroutine never reads what a thread is still writing.
  auto result = std::make_shared<std::optional<Value>>();
  auto work = [result, wake_up = wake.handle(), own = std::optional<Job>(std::move(job))]() mutable {
    auto value = (*own)();
    own.reset();  // what the job holds ends before anybody is told that it is done
    wake_up([result, value = std::move(value)]() mutable { *result = std::move(value); });
  };
  const bool taken = pool.try_post(std::move(work));
  if (!taken) co_return std::nullopt;
  while (!*result) co_await wake.wait(std::chrono::hours{24});
  co_return std::move(*result);
}

}  // namespace svea::net

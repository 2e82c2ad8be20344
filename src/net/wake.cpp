#include "net/wake.h"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace svea::net {
namespace asio = boost::asio;

struct Wake::State {
  explicit State(asio::any_io_executor strand) : timer(std::move(strand)) {}

  asio::steady_timer timer;
  bool woken = false;
};

Wake::Wake(asio::any_io_executor strand) : state_(std::make_shared<State>(std::move(strand))) {}

Wake::Handle Wake::handle() const {
  return [state = state_, strand = state_->timer.get_executor()](std::move_only_function<void()> first) {
    asio::post(strand, [state, first = std::move(first)]() mutable {
      if (first) first();
      state->woken = true;
      state->timer.cancel();
    });
  };
}

asio::awaitable<bool> Wake::wait(std::chrono::milliseconds at_most) {
  const auto state = state_;
  if (!state->woken) {
    state->timer.expires_after(at_most);
    co_await state->timer.async_wait(asio::as_tuple(asio::use_awaitable));
  }
  co_return std::exchange(state->woken, false);
}

}  // namespace svea::net

#include "net/io_threads.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>

namespace svea::net {

struct IoThreads::State {
  boost::asio::io_context context;
  boost::asio::executor_work_guard<boost::asio::io_context::executor_type> stays{context.get_executor()};
};

IoThreads::IoThreads(std::size_t threads) : state_(std::make_unique<State>()) {
  threads_.reserve(threads);
  for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { state_->context.run(); });
}

IoThreads::~IoThreads() {
  state_->context.stop();
  threads_.clear();
}

boost::asio::io_context& IoThreads::context() { return state_->context; }

}  // namespace svea::net

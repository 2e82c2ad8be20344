// The few threads that wait for all sockets.
#pragma once

#include <memory>
#include <thread>
#include <vector>

namespace boost::asio {
class io_context;
}

namespace svea::net {

class IoThreads {
 public:
  explicit IoThreads(std::size_t threads);
  // Ends the threads at once; what still waits for a socket is dropped.
  ~IoThreads();
  IoThreads(const IoThreads&) = delete;
  IoThreads& operator=(const IoThreads&) = delete;

  [[nodiscard]] boost::asio::io_context& context();

 private:
  struct State;
  std::unique_ptr<State> state_;
  std::vector<std::jthread> threads_;
};

}  // namespace svea::net

// One stream of a StreamLoop, from its start to its end. Belongs to the loop's thread.
#pragma once

#include <optional>

#include "http_client/set_up.h"
#include "http_client/stream_loop.h"

namespace svea::http_client {

class Stream {
 public:
  // What start() was given.
  struct Order {
    StreamLoop::StreamId id = 0;
    Request request;
    std::shared_ptr<const Settings> settings;
    std::shared_ptr<Receiver> receiver;
    std::chrono::steady_clock::time_point not_before;
  };

  explicit Stream(Order order);
  ~Stream();
  Stream(const Stream&) = delete;
  Stream& operator=(const Stream&) = delete;

  // Errors: those of set_up().
  [[nodiscard]] Status begin(CURLM* multi);
  // libcurl has ended it with `code`: the receiver is told.
  void finish(CURLcode code);
  // It ends before libcurl has: the receiver is told.
  void give_up(Error error);

  // Why it must not go on, if it must not: the other end has been silent too long, or is slow to end an
  // answer that was enough.
  enum class Overdue { no, silent, draining };
  [[nodiscard]] Overdue overdue() const;

  [[nodiscard]] StreamLoop::StreamId id() const { return order_.id; }

  // The stream that a handle belongs to.
  [[nodiscard]] static Stream& of(CURL* easy);

 private:
  [[nodiscard]] bool take(std::string_view bytes);

  const Order order_;
  CURL* const easy_;
  const OnBody on_body_;
  Transfer transfer_;
  Carried carried_;
  CURLM* multi_ = nullptr;  // while libcurl has the handle
  // When the receiver had enough.
  std::optional<std::chrono::steady_clock::time_point> enough_at_;
};

}  // namespace svea::http_client

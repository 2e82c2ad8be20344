// Many requests at once on one thread, each answer handed over as it comes: for streams that last.
#pragma once

#include <cstdint>
#include <memory>

#include "http_client/client.h"

namespace svea::http_client {

// Called on the loop's thread, which all streams share: must not block, and must not throw.
class Receiver {
 public:
  virtual ~Receiver() = default;

  // The next piece of a 2xx body. False: that was enough; nothing more is called, and the connection is kept
  // for another request if the answer ends within a moment.
  [[nodiscard]] virtual bool on_body(std::string_view bytes) = 0;
  // Once, unless on_body() said false. Other bodies than those of 2xx are in the response. Errors: those of
  // Client::send().
  virtual void on_end(Result<Response> response) = 0;
};

// Thread-safe. Connections are kept and used again, as with Client.
class StreamLoop {
 public:
  using StreamId = std::uint64_t;

  StreamLoop();
  // Cancels what is under way: every receiver gets its end before this returns.
  ~StreamLoop();
  StreamLoop(const StreamLoop&) = delete;
  StreamLoop& operator=(const StreamLoop&) = delete;

  // Never blocks. The request is sent after `delay`. The receiver is held until its end.
  StreamId start(Request request, std::shared_ptr<const Settings> settings,
                 std::shared_ptr<Receiver> receiver, std::chrono::milliseconds delay = {});

  // Closes the stream's connection; its end is then `cancelled`. Nothing happens to one that has ended.
  void cancel(StreamId stream);

 private:
  class Loop;
  std::unique_ptr<Loop> loop_;
};

}  // namespace svea::http_client

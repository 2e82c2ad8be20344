// Where the events of a text/event-stream response come from.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace svea::http {

struct EventBatch {
  std::string text;    // whole events as they go over the wire; empty when none is ready
  bool ended = false;  // nothing comes after `text`
};

// Used by one stream. take() is called on an io thread and must not block.
class EventSource {
 public:
  virtual ~EventSource() = default;

  // What is ready, oldest first: at least one event if there is one, and no more once `bytes_max` is passed.
  [[nodiscard]] virtual EventBatch take(std::size_t bytes_max) = 0;

  // From now until the source is destroyed `wake` is called, on any thread, whenever take() may give more or
  // has ended.
  virtual void on_ready(std::function<void()> wake) = 0;
};

// One event in wire form (WHATWG HTML §9.2.6). `data` must be one line: JSON is.
[[nodiscard]] std::string event_text(std::int64_t id, std::string_view name, std::string_view data);

}  // namespace svea::http

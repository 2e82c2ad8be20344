// The data lines of a server-sent event stream, as its bytes come (WHATWG HTML, "Server-sent events").
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace svea::llm_openai {

// One piece of an answer is some hundred bytes; a longer line is a fault or an attack.
inline constexpr std::size_t k_line_bytes_max = 1u << 20;

class EventLines {
 public:
  // Called with what stands after "data:" of each line; false ends the reading.
  using OnData = std::function<bool(std::string_view)>;
  enum class State { open, ended, line_too_long };

  explicit EventLines(OnData on_data) : on_data_(std::move(on_data)) {}

  // Takes the next bytes, cut anywhere. After `ended` and `line_too_long` nothing more is taken.
  State take(std::string_view bytes);
  // The stream is over: a last line without a line break counts too.
  State finish();

 private:
  void take_line(std::string_view line);

  OnData on_data_;
  std::string line_;  // begun but not ended
  State state_ = State::open;
};

}  // namespace svea::llm_openai

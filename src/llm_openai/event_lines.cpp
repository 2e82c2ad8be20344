#include "llm_openai/event_lines.h"

#include <utility>

namespace svea::llm_openai {

EventLines::State EventLines::take(std::string_view bytes) {
  while (state_ == State::open && !bytes.empty()) {
    const auto end = bytes.find('\n');
    const auto part = bytes.substr(0, end);
    if (line_.size() + part.size() > k_line_bytes_max) return state_ = State::line_too_long;
    line_ += part;
    if (end == std::string_view::npos) break;
    bytes.remove_prefix(end + 1);
    take_line(std::exchange(line_, {}));
  }
  return state_;
}

EventLines::State EventLines::finish() {
  if (state_ == State::open && !line_.empty()) take_line(std::exchange(line_, {}));
  return state_;
}

void EventLines::take_line(std::string_view line) {
  if (line.ends_with('\r')) line.remove_suffix(1);
  // Comments, event names and ids say nothing in this interface.
  if (!line.starts_with("data:")) return;
  line.remove_prefix(5);
  if (line.starts_with(' ')) line.remove_prefix(1);
  if (!on_data_(line)) state_ = State::ended;
}

}  // namespace svea::llm_openai

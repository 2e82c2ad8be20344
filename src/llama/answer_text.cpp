#include "llama/answer_text.h"

#include <algorithm>
#include <utility>

#include "text/unicode.h"

namespace svea::llama {
namespace {

// Bytes at the end that begin a character whose other bytes have not come.
std::size_t unfinished_character(std::string_view text) {
  for (std::size_t back = 1; back <= std::min<std::size_t>(3, text.size()); ++back) {
    const auto byte = static_cast<unsigned char>(text[text.size() - back]);
    if ((byte & 0xC0) == 0x80) continue;  // goes on with what came before
    const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}

// Bytes at the end that may be the beginning of `stop`.
std::size_t begun(std::string_view text, std::string_view stop) {
  for (std::size_t length = std::min(text.size(), stop.size() - 1); length > 0; --length)
    if (text.ends_with(stop.substr(0, length))) return length;
  return 0;
}

}  // namespace

std::size_t AnswerText::showable() const {
  std::size_t held_back = unfinished_character(held_);
  for (const std::string& stop : stops_) held_back = std::max(held_back, begun(held_, stop));
  return held_.size() - held_back;
}

std::string AnswerText::add(std::string_view piece) {
  if (has_stopped_) return {};
  held_ += piece;
  std::size_t end = std::string::npos;
  for (const std::string& stop : stops_) end = std::min(end, held_.find(stop));
  if (end != std::string::npos) {
    has_stopped_ = true;
    held_.resize(end);
    return finish();
  }
  const std::size_t length = showable();
  std::string shown = text::to_valid_utf8(std::string_view(held_).substr(0, length));
  held_.erase(0, length);
  return shown;
}

std::string AnswerText::finish() { return text::to_valid_utf8(std::exchange(held_, {})); }

}  // namespace svea::llama

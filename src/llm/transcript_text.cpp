#include "llm/transcript_text.h"

#include <fmt/format.h>

#include "text/unicode.h"

namespace svea::llm {
namespace {

using std::chrono::milliseconds;

// A point of the minutes is found again by its time when the stretch is no longer than this.
constexpr milliseconds k_stretch{10'000};
// A service that sets no full stops gives no other place to part at.
constexpr milliseconds k_stretch_max{60'000};
// Between what one says and what the next one does.
constexpr milliseconds k_pause{2'000};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view k_white = " \t\r\n";
  const auto first = text.find_first_not_of(k_white);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_white) + 1 - first);
}

bool ends_sentence(std::string_view text) {
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…");
}

std::string head_of(const SpokenSegment& segment) {
  const auto all = std::chrono::duration_cast<std::chrono::seconds>(segment.start).count();
  const auto time = fmt::format("[{:02}:{:02}:{:02}] ", all / 3600, all / 60 % 60, all % 60);
  return segment.speaker.empty() ? time : fmt::format("{}{}: ", time, segment.speaker);
}

class Lines {
 public:
  void take(const SpokenSegment& segment) {
    const auto said = trimmed(segment.text);
    if (said.empty()) return;
    if (begins_anew(segment)) {
      end_line();
      text_.text += head_of(segment);
      start_ = text_.text.size();
      line_start_ = segment.start;
    } else {
      text_.text += ' ';
    }
    for (const char c : said) text_.text += c == '\n' || c == '\r' ? ' ' : c;
    before_ = &segment;
  }

  model::DocumentText end() {
    end_line();
    return std::move(text_);
  }

 private:
  [[nodiscard]] bool begins_anew(const SpokenSegment& segment) const {
    if (before_ == nullptr || segment.speaker != before_->speaker) return true;
    const auto length = segment.start - line_start_;
    if (segment.start - before_->end >= k_pause || length >= k_stretch_max) return true;
    return length >= k_stretch && ends_sentence(text_.text);
  }

  void end_line() {
    if (before_ == nullptr) return;
    const auto line_code_points = text::code_points(std::string_view(text_.text).substr(counted_));
    const auto said_code_points = text::code_points(std::string_view(text_.text).substr(start_));
    code_points_ += line_code_points;
    text_.blocks.push_back({.start = code_points_ - said_code_points, .end = code_points_});
    text_.text += '\n';
    ++code_points_;
    counted_ = text_.text.size();
  }

  model::DocumentText text_;
  const SpokenSegment* before_ = nullptr;
  milliseconds line_start_{};
  std::size_t start_ = 0;         // byte where what was said on this line begins
  std::size_t counted_ = 0;       // bytes of the lines that have ended
  std::int64_t code_points_ = 0;  // of the same
};

}  // namespace

model::DocumentText text_of(const Transcript& transcript) {
  if (transcript.segments.empty()) return {.text = transcript.text, .blocks = {}};
  Lines lines;
  for (const auto& segment : transcript.segments) lines.take(segment);
  return lines.end();
}

}  // namespace svea::llm

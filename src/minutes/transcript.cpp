#include "minutes/transcript.h"

#include <fmt/format.h>

#include <algorithm>

#include "minutes/head.h"

namespace svea::minutes {
namespace {

struct Line {
  std::string_view text;  // without white space around it
  std::size_t start = 0;  // byte
};

std::vector<Line> lines_of(std::string_view utf8) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < utf8.size();) {
    const auto end = std::min(utf8.find_first_of("\r\n", start), utf8.size());
    auto text = utf8.substr(start, end - start);
    const auto first = std::min(text.find_first_not_of(" \t\xEF\xBB\xBF"), text.size());
    text = text.substr(first, text.find_last_not_of(" \t") + 1 - std::min(first, text.size()));
    lines.push_back({text, start + first});
    start = end + (utf8.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return lines;
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class Reader {
 public:
  explicit Reader(std::string_view utf8) : lines_(lines_of(utf8)) {
    is_subtitles_ =
        std::ranges::any_of(lines_, [](const Line& line) { return cue_time(line.text).has_value(); });
  }

  std::vector<Utterance> read() {
    for (std::size_t i = 0; i < lines_.size(); ++i)
      is_subtitles_ ? take_cue_line(i) : take_plain_line(lines_[i]);
    std::erase_if(utterances_, [](const Utterance& one) { return one.said.empty(); });
    return std::move(utterances_);
  }

 private:
  void begin(std::string speaker, std::optional<std::chrono::seconds> time) {
    utterances_.push_back({std::move(speaker), {}, {}});
    time_ = time;
  }

  void add(std::string_view text, std::size_t start) {
    if (text.empty()) return;
    if (utterances_.empty()) begin({}, time_);
    auto& one = utterances_.back();
    if (!one.said.empty()) one.said += ' ';
    one.lines.push_back({one.said.size(), start, time_});
    one.said += text;
  }

  void take_plain_line(const Line& line) {
    if (line.text.empty()) {
      // Paragraphs of nobody in particular are apart.
      if (!utterances_.empty() && utterances_.back().speaker.empty()) is_parted_ = true;
      return;
    }
    const auto head = head_of(line.text);
    if (head.bytes > 0)
      begin(head.speaker.empty() && !utterances_.empty() ? utterances_.back().speaker : head.speaker,
            head.time ? head.time : time_);
    else if (is_parted_)
      begin({}, time_);
    is_parted_ = false;
    const auto bytes = std::min(head.bytes, line.text.size());
    add(line.text.substr(bytes), line.start + bytes);
  }

  // "<v Anna>Hej": its speaker and where what was said begins.
  static std::size_t voice(std::string_view text, std::string& speaker) {
    if (!text.starts_with("<v")) return 0;
    const auto end = text.find('>');
    const auto name = text.find(' ');
    if (end == std::string_view::npos || name == std::string_view::npos || name > end) return 0;
    speaker = text.substr(name + 1, end - name - 1);
    return end + 1;
  }

  void take_cue_line(std::size_t i) {
    const auto& line = lines_[i];
    if (line.text.empty()) {
      in_note_ = false;
      return;
    }
    if (const auto time = cue_time(line.text)) {
      time_ = time;
      is_new_cue_ = true;
      in_note_ = false;
      return;
    }
    const bool is_id = i + 1 < lines_.size() && cue_time(lines_[i + 1].text) &&
                       (is_number(line.text) || !line.text.contains(' '));
    in_note_ = in_note_ || line.text.starts_with("NOTE") || line.text.starts_with("STYLE") ||
               line.text.starts_with("REGION");
    if (is_id || in_note_ || line.text.starts_with("WEBVTT")) return;
    std::string speaker;
    auto bytes = voice(line.text, speaker);
    if (bytes == 0) {
      const auto head = head_of(line.text);
      if (!head.speaker.empty()) {
        speaker = head.speaker;
        bytes = head.bytes;
      }
    }
    const bool is_new_speaker =
        utterances_.empty() || (!speaker.empty() && speaker != utterances_.back().speaker);
    // Without names each cue is by itself; with them the speaker goes on.
    if (is_new_speaker || (is_new_cue_ && utterances_.back().speaker.empty())) begin(speaker, time_);
    is_new_cue_ = false;
    auto said = line.text.substr(bytes);
    if (said.ends_with("</v>")) said.remove_suffix(4);
    add(said, line.start + bytes);
  }

  std::vector<Line> lines_;
  bool is_subtitles_ = false;
  bool is_parted_ = false;
  bool in_note_ = false;
  bool is_new_cue_ = false;
  std::optional<std::chrono::seconds> time_;  // of the last cue or head
  std::vector<Utterance> utterances_;
};

}  // namespace

text::Span Utterance::place(text::Span span) const {
  const auto byte = [&](std::size_t at) {
    const auto after = std::ranges::upper_bound(lines, at, {}, &Line::at);
    const auto& line = after == lines.begin() ? *after : *(after - 1);
    return line.start + (at - line.at);
  };
  if (span.end <= span.start) return {byte(span.start), byte(span.start)};
  return {byte(span.start), byte(span.end - 1) + 1};
}

std::optional<std::chrono::seconds> Utterance::time(std::size_t at) const {
  const auto after = std::ranges::upper_bound(lines, at, {}, &Line::at);
  return after == lines.begin() ? lines.front().time : (after - 1)->time;
}

std::vector<Utterance> read_transcript(std::string_view utf8) { return Reader(utf8).read(); }

std::string written(std::chrono::seconds time) {
  const auto all = time.count();
  if (all >= 3600) return fmt::format("{}:{:02}:{:02}", all / 3600, all / 60 % 60, all % 60);
  return fmt::format("{}:{:02}", all / 60, all % 60);
}

}  // namespace svea::minutes

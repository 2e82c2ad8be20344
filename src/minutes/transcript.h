// A transcript: who said what, and when.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::minutes {

// What one person said without a break. The lines of a transcript are put together to running text, and lead
// back to their places in it.
struct Utterance {
  struct Line {
    std::size_t at = 0;     // in `said`
    std::size_t start = 0;  // byte of the transcript
    std::optional<std::chrono::seconds> time;
  };
  std::string speaker;  // as the transcript names them; "" where it does not
  std::string said;
  std::vector<Line> lines;  // never empty

  // From bytes of `said` to bytes of the transcript; may hold times and line breaks.
  [[nodiscard]] text::Span place(text::Span span) const;
  // When that was said: from the beginning, or of day where the transcript gives that.
  [[nodiscard]] std::optional<std::chrono::seconds> time(std::size_t at) const;
};

// Reads WebVTT (W3C; voice spans and "Name:" prefixes), SubRip, and plain text in the usual forms: "Anna: …",
// "[00:12:03] Anna: …", "Anna (12:03): …", "Anna Berg 0:12:03" with what was said below. Cues of the same
// speaker that follow one another are one utterance. A text that names nobody is one utterance a paragraph.
// Whatever the text is, nothing of what was said is left out. Linear.
[[nodiscard]] std::vector<Utterance> read_transcript(std::string_view utf8);

// "12:03" or "1:02:03".
[[nodiscard]] std::string written(std::chrono::seconds time);

}  // namespace svea::minutes

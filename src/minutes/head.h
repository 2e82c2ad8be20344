// The heads of a transcript's lines: times and names.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace svea::minutes {

// "12:03", "1:02:03", "00:12:03.450" or "00:12:03,450" at the beginning of `text`.
struct WrittenTime {
  std::chrono::seconds time{};
  std::size_t bytes = 0;
};
[[nodiscard]] std::optional<WrittenTime> time_at(std::string_view text);

// "00:00:01.000 --> 00:00:04.000 …": when the cue begins.
[[nodiscard]] std::optional<std::chrono::seconds> cue_time(std::string_view line);

// What a line begins with before what was said.
struct Head {
  std::string speaker;
  std::optional<std::chrono::seconds> time;
  std::size_t bytes = 0;  // with the white space after it; 0 where there is no head
};
[[nodiscard]] Head head_of(std::string_view line);

}  // namespace svea::minutes

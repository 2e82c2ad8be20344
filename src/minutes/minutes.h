// A meeting's transcript as minutes: who was there, what was on the agenda, decided, to be done, left open.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::minutes {

struct Speaker {
  std::string name;
  std::size_t utterances = 0;
};

// A sentence of the meeting that matters.
struct Point {
  std::string written;  // as it was said, one line
  std::string speaker;  // "" where the transcript names nobody
  std::optional<std::chrono::seconds> time;
  text::Span span;  // bytes of the transcript
};

struct Action {
  Point said;
  std::string who;   // a speaker's name; "" where it does not say
  std::string when;  // as it was said: "till fredag"; "" where it does not say
};

struct Minutes {
  std::vector<Speaker> speakers;  // in the order in which they first speak
  std::vector<Point> presence;    // sentences that tell who is there or not
  std::vector<Point> agenda;
  std::vector<Point> decided;
  std::vector<Action> to_do;
  std::vector<Point> open;  // questions that nobody settled
  std::size_t utterances = 0;
};

// Finds what is said in the words of meetings (`../prose/lexicon_sv_en.txt`); quotes and adds nothing. "Jag
// tar det" is done by who says it, "kan du, Anna" by Anna. Linear; thread-safe; the same each time.
[[nodiscard]] Minutes minutes_of(std::string_view transcript);

}  // namespace svea::minutes

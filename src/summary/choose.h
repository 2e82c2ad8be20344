// Which of the candidates a summary takes.
#pragma once

#include <cstddef>
#include <vector>

#include "summary/evidence.h"

namespace svea::summary {

struct Scored {
  const Candidate* candidate = nullptr;
  std::size_t text = 0;
  std::size_t part = 0;  // main part of its text
  double score = 0;
};

struct Room {
  std::size_t sentences = 0;
  std::size_t words = 0;           // 0: no matter
  bool something_of_each = false;  // a sentence of every main part first
};

// Indices into `scored` (in the order of the texts), in that order: the highest scores that fit, none that
// says what another taken says, none that leans on a sentence that is not taken.
[[nodiscard]] std::vector<std::size_t> choose(const std::vector<Scored>& scored, const Room& room);

}  // namespace svea::summary

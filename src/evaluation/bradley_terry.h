// How strong competitors are, from who was preferred to whom (Bradley and Terry, Biometrika 39, 1952).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace svea::evaluation {

// Two competitors were held against each other.
struct Meeting {
  std::size_t first = 0;
  std::size_t second = 0;  // another than `first`
  double score = 0;        // of `first`: 1 preferred, 0 not, 0.5 as good
};

struct Strength {
  // Beside the mean of all, in logarithms of odds: one that is `d` stronger than another is preferred to it
  // with probability 1 / (1 + exp(-d)).
  double value = 0;
  double low = 0;  // 95 % confidence, from the Fisher information
  double high = 0;
  // Competitors of different groups have never met, not even by way of others: nothing tells which is
  // stronger.
  std::size_t group = 0;
};

// One for each competitor, in their order. Each is given one tie against an average competitor, so that
// whoever always wins has a strength too, and who hardly met anybody is thought average, with a wide interval
// (Davidson and Solomon, 1973). The same each time.
[[nodiscard]] std::vector<Strength> bradley_terry(std::size_t competitors, std::span<const Meeting> meetings);

}  // namespace svea::evaluation

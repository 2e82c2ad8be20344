// Measures how well what a text holds is found (fields/find.h).
#pragma once

#include <map>
#include <span>
#include <string>

#include "evaluation/field_set.h"

namespace svea::evaluation {

// Shares are 0–1; one of nothing is 0.
struct FieldScores {
  std::size_t marked = 0;  // in the set
  std::size_t found = 0;
  std::size_t right = 0;    // found with exactly the marked beginning and end
  std::size_t touched = 0;  // marked ones that something found of the kind overlaps

  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
  [[nodiscard]] double recall_overlapping() const;
};

struct FieldReport {
  FieldScores overall;
  std::map<std::string, FieldScores> by_split;
  std::map<std::string, FieldScores> by_kind;  // over the whole set, or its "check" part where it has one
};

// Only kinds that the set marks somewhere are measured: a set of personal data says nothing of dates.
[[nodiscard]] FieldReport evaluate_fields(std::span<const MarkedText> texts);

}  // namespace svea::evaluation

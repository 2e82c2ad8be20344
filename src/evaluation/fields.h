// Measures how well what a text holds is found (fields/find.h).
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>

#include "base/result.h"
#include "evaluation/field_set.h"
#include "fields/find.h"

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

// How a text's fields are found where that is not fields::find().
using FindFields =
    std::function<Result<std::vector<fields::Found>>(const std::string& text, const fields::Kinds& kinds)>;

// Only kinds that the set marks somewhere are measured: a set of personal data says nothing of dates. `find`
// may be empty. Errors: those of `find`.
[[nodiscard]] Result<FieldReport> evaluate_fields(std::span<const MarkedText> texts,
                                                  const FindFields& find = {});

}  // namespace svea::evaluation

// How well something is found: the shares of a set of cases, by split and by kind of case.
#pragma once

#include <map>
#include <span>
#include <string>

namespace svea::evaluation {

struct CheckOutcome {
  std::string split;  // "fit", "check" or ""
  std::string kind;   // what the set calls this sort of case
  bool is_there = false;
  bool was_found = false;
};

// Shares are 0–1; one of nothing is 0.
struct CheckScores {
  std::size_t cases = 0;
  std::size_t there = 0;
  double recall = 0;        // of those that are there, how many were found
  double precision = 0;     // of those found, how many are there
  double false_alarms = 0;  // of those that are not there, how many were found
};

struct CheckReport {
  CheckScores overall;
  std::map<std::string, CheckScores> by_split;
  std::map<std::string, CheckScores> by_kind;
};

[[nodiscard]] CheckReport report_of(std::span<const CheckOutcome> outcomes);

}  // namespace svea::evaluation

// Measures which faults of language are found, and how often right text is held for wrong.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "evaluation/check_report.h"
#include "improve/dictionary.h"

namespace svea::evaluation {

struct Fault {
  std::int64_t start = 0;  // code points
  std::int64_t end = 0;
  std::string kind;   // plain::name_of(): "spelling", "grammar", "form"
  std::string right;  // what should stand there
};

struct ImproveCase {
  std::string text;
  std::string split;          // "fit", "check" or ""
  std::vector<Fault> faults;  // all that are there
};

struct ImproveScores {
  CheckReport found;  // by kind; a fault is found when a change or choice of its kind touches it
  std::size_t words = 0;
  double right = 0;  // of the faults that were found, those whose mending is among what is proposed
  // Findings where no fault is marked, of a thousand words, by kind: on texts without marked faults the false
  // alarms, if the texts have none.
  std::map<std::string, double> unmarked_per_1000_words;
};

// By split, "" for all. Texts that can't be read (another language) are left out. Only spelling, grammar and
// form are measured: structure and tone are matters of judgement.
[[nodiscard]] std::map<std::string, ImproveScores> evaluate_improve(const std::vector<ImproveCase>& cases,
                                                                    const improve::Dictionary& dictionary);

}  // namespace svea::evaluation

// The numbers, dates and rates of a sentence: what a wrong answer most often has wrong.
#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

namespace svea::answer {

struct Amount {
  std::string value;  // "1688", "1.2"; number words as digits
  std::string unit;   // "dag", "kr", "procent", "mar" …; "" when no unit that is known stands beside it
  // Its words, unit included: [first, last].
  std::size_t first = 0;
  std::size_t last = 0;
};

struct Figures {
  std::vector<Amount> amounts;
  std::set<std::string> ordinals;  // "första" as "1"
  std::set<std::string> days;      // weekdays and months
  std::set<std::string> rates;     // the period of "per månad", "om året"
};

// `words` are the folded words of a sentence, in Swedish or English.
[[nodiscard]] Figures figures_of(std::span<const std::string> words);

// Numbers of days and years name dates, not amounts.
[[nodiscard]] bool is_month(std::string_view unit);
[[nodiscard]] bool is_year(const Amount& amount);

// The amounts of `other` that stand where `one` has another of the same unit; none where both share one.
[[nodiscard]] std::vector<Amount> differing(const Figures& one, const Figures& other);

// True when `claimed` says a number, day or rate that `source` lacks, or gives a number another unit. What
// the claim leaves out does not count.
[[nodiscard]] bool contradicts(const Figures& claimed, const Figures& source);

}  // namespace svea::answer

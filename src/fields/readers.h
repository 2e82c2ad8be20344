// What a match says, in the form that kinds.h gives for its kind; or that it is none after all.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "fields/patterns.h"

namespace svea::fields {

struct Reading {
  std::string value;
  double certainty = 1;  // what the pattern's confidence is multiplied by
};

// `match` has a kind. None where a check digit is wrong, where there is no such day, and the like. `today`
// as in find.h.
[[nodiscard]] std::optional<Reading> read(const Match& match, std::optional<std::chrono::sys_days> today);

// One for each group of kinds; read() chooses.
[[nodiscard]] std::optional<Reading> read_date(const Match& match,
                                               std::optional<std::chrono::sys_days> today);
[[nodiscard]] std::optional<Reading> read_period(const Match& match);
[[nodiscard]] std::optional<Reading> read_time(const Match& match);
[[nodiscard]] std::optional<Reading> read_amount(const Match& match);
[[nodiscard]] std::optional<Reading> read_percent(const Match& match);
[[nodiscard]] std::optional<Reading> read_number(const Match& match);
[[nodiscard]] std::optional<Reading> read_person_number(const Match& match,
                                                        std::optional<std::chrono::sys_days> today);
[[nodiscard]] std::optional<Reading> read_organisation_number(const Match& match);
[[nodiscard]] std::optional<Reading> read_account(const Match& match);
[[nodiscard]] std::optional<Reading> read_diarienummer(const Match& match);
[[nodiscard]] std::optional<Reading> read_phone(const Match& match);

// "12 500,50", "12.500", "1,5", "tolv": white space, and full stops before three digits, part thousands.
[[nodiscard]] std::optional<double> value_of_figure(std::string_view written);

// The digits of a text alone, and a text with single spaces and no line breaks.
[[nodiscard]] std::string digits_of(std::string_view text);
[[nodiscard]] std::string with_single_spaces(std::string_view text);

}  // namespace svea::fields

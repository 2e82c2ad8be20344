// Finds dates, amounts, numbers of all sorts, names and decisions in running text.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fields/kinds.h"
#include "text/words.h"

namespace svea::fields {

struct Found {
  Kind kind = Kind::number;
  text::Span span;        // bytes; its text is what stands there
  std::string value;      // in the form that kinds.h gives for the kind
  double confidence = 0;  // 0–1
};

struct FindOptions {
  Kinds kinds = Kinds::all();
  // The day the text is read from: a date without a year is the one nearest to it. Without it such a date
  // stays without a year.
  std::optional<std::chrono::sys_days> today{};
};

// In the order in which they begin, longer ones first. Two things overlap only where one is made of the
// other: a period or a deadline of dates, a decision of anything. Numbers with check digits (SKV 704,
// organisationsnummer, ISO 13616, bankgiro) are found when the digit is right; an organisationsnummer,
// bankgiro or plusgiro that a label calls so is found with low confidence when it is wrong. Swedish, and of
// English what Swedish texts hold. Linear in the text. Thread-safe.
[[nodiscard]] std::vector<Found> find(std::string_view utf8, const FindOptions& options = {});

}  // namespace svea::fields

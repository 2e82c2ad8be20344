// Texts in which somebody has marked the dates, amounts, numbers and names.
#pragma once

#include <istream>
#include <string>
#include <vector>

#include "base/result.h"
#include "fields/kinds.h"
#include "text/words.h"

namespace svea::evaluation {

struct MarkedSpan {
  fields::Kind kind = fields::Kind::date;
  text::Span span;  // bytes
};

struct MarkedText {
  std::string text;
  std::string split;  // "fit", "check" or ""
  std::vector<MarkedSpan> spans;
};

// From JSON Lines: "text", "spans" [{"start", "end", "label"}] in code points, and optionally "split". A
// label is a kind's name (fields/kinds.h), or one that sets of personal data use: NAME, ADDRESS, EMAIL,
// PHONE, PERSONNUMMER, SAMORDNINGSNUMMER, VEHICLE_REG, BANK_ACCOUNT. Errors: those of json::for_each_line,
// set_label_unknown, set_span_outside.
[[nodiscard]] Result<std::vector<MarkedText>> read_field_set(std::istream& cases);

}  // namespace svea::evaluation

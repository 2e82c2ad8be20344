// What a template still needs before it can be filled in.
#pragma once

#include <string>
#include <vector>

#include "drafts/template.h"
#include "drafts/values.h"

namespace svea::drafts {

enum class Lack : std::uint8_t {
  not_given,   // there is no value
  wrong_form,  // a value that cannot be written in the field's form: no date, no number
  wrong_kind,  // a list where a text belongs, or the other way round
};

struct Missing {
  const Field* field = nullptr;  // of the template
  std::vector<int> rows;         // of the lists it belongs to, from 1
  Lack lack = Lack::not_given;
};

// In the order of the fields; what stands only in conditions that do not hold, or may be left empty, is not
// missing. A text that is given as "" is left empty on purpose. At most k_problems_max. Borrows the template.
[[nodiscard]] std::vector<Missing> missing(const Template& asked, const Values& values);

}  // namespace svea::drafts

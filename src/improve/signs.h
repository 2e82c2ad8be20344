// Spaces, marks, dates, times and numbers: the rows of signs_sv.tsv.
#pragma once

#include <string_view>

#include "improve/finding.h"
#include "improve/guarded.h"

namespace svea::improve {

// Of the whole text. What is guarded stays.
void append_signs(std::string_view text, const Guarded& guarded, Findings& findings);

}  // namespace svea::improve

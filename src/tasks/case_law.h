// The rules that a case falls under, and earlier cases like it, among what its person may read.
#pragma once

#include <string>
#include <vector>

#include "basis/requirements.h"
#include "json/json.h"
#include "tasks/task.h"

namespace svea::tasks {

struct CaseLaw {
  json::Array rules;    // as in basis_task.h
  json::Array similar;  // the same
  json::Array missing;  // the same
};

// `asked`: what the case is about, in its own words: first what is applied for, then what has come to light,
// each of which may fall under rules of its own. `own`: documents of the case itself, which are no
// earlier cases. Errors: the index's.
[[nodiscard]] Result<CaseLaw> case_law(const Library& library, const std::vector<std::string>& asked,
                                       const std::vector<Source>& own, const basis::CaseWords& words);

}  // namespace svea::tasks

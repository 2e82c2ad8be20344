// Language models in the place of Grund where tasks are measured: by the tasks themselves.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "evaluation/classification.h"
#include "evaluation/fields.h"
#include "evaluation/simplifications.h"
#include "server/set_tasks.h"

namespace svea::server {

// `tasks` outlives what these give. `words` is the word list of the set, as the task "simplify" takes it.
[[nodiscard]] evaluation::Simplifier simplifier(SetTasks& tasks, std::string words);
[[nodiscard]] evaluation::FindFields find_fields(SetTasks& tasks);
// None where no model names a class of the plan.
[[nodiscard]] evaluation::AskClass ask_class(SetTasks& tasks);

// A model reads slowly: it is measured on the cases marked "check", on all where none is.
template <typename Case>
[[nodiscard]] std::vector<Case> cases_to_check(std::vector<Case> cases) {
  const auto is_other = [](const Case& one) { return one.split != "check"; };
  if (!std::ranges::all_of(cases, is_other)) std::erase_if(cases, is_other);
  return cases;
}

}  // namespace svea::server

// Free texts of a template that no document has word by word, written by a language model from what they say.
#pragma once

#include <stop_token>
#include <vector>

#include "drafts/template.h"
#include "tasks/found_values.h"

namespace svea::tasks {

// Adds a value for each of `fields` that a model finds something to write for, of sentences that the texts
// carry, and where the first of them stands to `found.found`. Nothing where no model may be used or none
// answers: then a person is asked. Errors: cancelled.
[[nodiscard]] Status write_values(const std::vector<const drafts::Field*>& fields, const Input& input,
                                  const Tools& tools, const std::stop_token& stop, FoundValues& found);

}  // namespace svea::tasks

// Rows of fields as a language model reads them out of a text, each value found again in the text.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "fields/extract.h"
#include "fields/find.h"
#include "tasks/task.h"

namespace svea::tasks {

// What a model says; no place where the text does not hold it.
struct SaidValue {
  fields::Value value;
  bool is_supported = false;
};
using SaidRow = std::vector<std::vector<SaidValue>>;  // a list for each field

struct SaidRows {
  std::string model;
  std::vector<SaidRow> rows;
};

// None where no model may be used, all fail, or what they answer is no row. Errors: cancelled.
[[nodiscard]] Result<std::optional<SaidRows>> ask_for_rows(llm::ModelChoice& models, const llm::Need& need,
                                                           const std::string& text,
                                                           const fields::Schema& schema,
                                                           std::stop_token stop);

}  // namespace svea::tasks

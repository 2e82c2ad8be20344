// Rows of fields as a language model reads them out of a text, each value found again in the text.
#pragma once

#include <optional>
#include <span>
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

// Errors: those of ask_for_json(), model_no_rows.
[[nodiscard]] Result<SaidRows> ask_for_rows(std::span<const std::shared_ptr<llm::ChatModel>> models,
                                            const llm::Asker& asker, const std::string& text,
                                            const fields::Schema& schema, const std::stop_token& stop);

}  // namespace svea::tasks

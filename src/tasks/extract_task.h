// The task "extract": from a text and a schema to a table whose cells cite their places.
#pragma once

#include "tasks/task.h"

namespace svea::tasks {

// Options: extract_options.h. A result is {"writer", "fields": [{"name", "kind", "many", "required"}],
// "is_suggested": nobody has said which fields, "rows": [{"cells": [[{"value", "confidence", "is_supported",
// "text", "place"}]]}], "missing": [name], "warnings":
// [{"code", "detail", "detail_en"}]}: a list of values for each field of a row, empty where there is none;
// "text" is what stands at the place. A language model's value that the text does not hold is not supported
// and has neither. "missing" are required fields without a value in some row.
class ExtractTask final : public Task {
 public:
  [[nodiscard]] std::string_view kind() const override { return "extract"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // A table.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;
};

}  // namespace svea::tasks

// What "draft" fills in: a row for each field, and for each row of its lists.
#include <fmt/format.h>

#include "tasks/draft_task.h"
#include "tasks/each_object.h"
#include "tasks/result_cells.h"

namespace svea::tasks {
namespace {

std::string written(const json::Value& value) {
  if (value.is_string()) return std::string(value.get_string());
  if (value.is_bool()) return value.get_bool() ? "ja" : "nej";
  return value.is_number() ? json::serialise(value) : "";
}

void add(const json::Object& values, const std::string& within, tables::Table& table) {
  for (const auto& [name, value] : values) {
    const auto* const rows = value.if_array();
    if (rows == nullptr) {
      table.rows.push_back(
          {tables::text_cell(within + std::string(name)), tables::text_cell(written(value))});
      continue;
    }
    std::size_t number = 0;
    for (const auto& row : *rows)
      if (const auto* const object = row.if_object())
        add(*object, fmt::format("{}{} {}: ", within, std::string_view(name), ++number), table);
  }
}

}  // namespace

tables::Table DraftTask::table_of(const json::Object& result) const {
  tables::Table table{.columns = {"Uppgift", "Värde"}, .rows = {}};
  if (const auto values = json::find<const json::Object*>(result, "values").value_or(std::nullopt))
    add(**values, "", table);
  each_object(result, "missing", [&](const json::Object& one) {
    table.rows.push_back({text_cell_of(one, "name"), tables::text_cell("saknas")});
  });
  return table;
}

}  // namespace svea::tasks

// What "extract" gave as rows of a table: typed where one value is in the cell.
#include "fields/kinds.h"
#include "tasks/each_object.h"
#include "tasks/extract_task.h"
#include "tasks/result_cells.h"

namespace svea::tasks {
namespace {

using fields::Kind;

tables::Cell value_cell(const json::Object& value, std::optional<Kind> kind) {
  auto text = text_in(value, "value");
  auto cell = [&] {
    if (kind == Kind::amount || kind == Kind::number || kind == Kind::percent)
      return tables::number_cell(std::move(text));
    if (kind == Kind::date || kind == Kind::deadline) return tables::day_cell(std::move(text));
    return tables::text_cell(std::move(text));
  }();
  cell.evidence.push_back(evidence_of(value));
  return cell;
}

// Of several values the text says all, and counts with none.
tables::Cell cell_of(const json::Value& values, std::optional<Kind> kind) {
  tables::Cell cell;
  const auto* const list = values.if_array();
  if (list == nullptr) return cell;
  for (const auto& value : *list) {
    const auto* const object = value.if_object();
    if (object == nullptr) continue;
    auto one = value_cell(*object, kind);
    if (cell.evidence.empty()) {
      cell = std::move(one);
      continue;
    }
    cell.text += "; " + one.text;
    cell.number.reset();
    cell.day.reset();
    cell.evidence.push_back(std::move(one.evidence.front()));
  }
  return cell;
}

}  // namespace

tables::Table ExtractTask::table_of(const json::Object& result) const {
  tables::Table table;
  std::vector<std::optional<Kind>> kinds;
  each_object(result, "fields", [&](const json::Object& field) {
    table.columns.push_back(text_in(field, "name"));
    kinds.push_back(fields::kind_named(text_in(field, "kind")));
  });
  each_object(result, "rows", [&](const json::Object& row) {
    auto& added = table.rows.emplace_back(table.columns.size());
    const auto* const cells = row.if_contains("cells");
    if (cells == nullptr || !cells->is_array()) return;
    const auto& list = cells->get_array();
    for (std::size_t i = 0; i < std::min(list.size(), added.size()); ++i)
      added[i] = cell_of(list[i], kinds[i]);
  });
  return table;
}

}  // namespace svea::tasks

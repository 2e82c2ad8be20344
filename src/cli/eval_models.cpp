#include "cli/eval_models.h"

#include <algorithm>

#include <fmt/format.h>

#include "cli/evaluation_set.h"
#include "cli/progress.h"
#include "cli/report_table.h"

namespace svea::cli {
namespace {

struct Row {
  std::string set;
  std::string measure;
  std::vector<json::Value> values;  // in the order of the columns
};

// One question to POST /evaluations. What no model has a part in is measured once for all columns.
struct Piece {
  std::string set;
  std::string kind;
  json::Object request;
};

bool depends_on_model(const Piece& piece) {
  constexpr std::string_view k_kinds[] = {"answers", "summarise", "simplify", "fields", "classify"};
  return std::ranges::find(k_kinds, piece.kind) != std::end(k_kinds);
}

// "simplify=texts.jsonl" says what is measured; else a file's own name does.
std::pair<std::string, std::filesystem::path> kind_and_file(const std::filesystem::path& set) {
  const auto text = set.string();
  const auto equals = text.find('=');
  if (equals == std::string::npos || text.find('/') < equals) return {set.stem().string(), set};
  return {text.substr(0, equals), text.substr(equals + 1)};
}

Result<std::vector<Piece>> pieces_of(const std::vector<std::filesystem::path>& sets) {
  std::vector<Piece> pieces;
  for (const auto& set : sets) {
    if (std::filesystem::is_directory(set)) {
      const auto request = TRY(questions_in(set));
      for (const auto* kind : {"retrieval", "answers"})
        pieces.push_back({set.filename().string(), kind, request});
    } else {
      const auto [kind, file] = kind_and_file(set);
      const auto request = TRY(kind == "summarise" ? summaries_in(file) : cases_in(file));
      pieces.push_back({file.stem().string(), kind, request});
    }
  }
  return pieces;
}

std::vector<std::filesystem::path> demo_sets() {
  const auto checks = demo_folder() / "checks";
  return {demo_folder() / "eval", checks / "orders.jsonl", checks / "support.jsonl",
          checks / "differences.jsonl", checks / "fields.jsonl"};
}

// Figures of parts of the set, which would make the table many pages long.
bool is_part(std::string_view name) {
  constexpr std::string_view k_parts[] = {"splits", "kinds", "changes", "confusion"};
  return std::ranges::find(k_parts, name) != std::end(k_parts);
}

// Puts the numbers of a report into column `column` of its rows, which are made with the first. `prefix`
// names them.
void enter(const json::Object& report, const Piece& piece, const std::string& prefix, std::size_t column,
           std::size_t columns, std::vector<Row>& rows) {
  for (const auto& [name, value] : report) {
    const auto measure = fmt::format("{}.{}", prefix, std::string_view(name));
    if (value.is_object() && !is_part(name)) enter(value.get_object(), piece, measure, column, columns, rows);
    if (!value.is_number()) continue;
    const auto is_row = [&](const Row& row) { return row.set == piece.set && row.measure == measure; };
    auto row = std::ranges::find_if(rows, is_row);
    if (row == rows.end())
      row = rows.insert(rows.end(), {piece.set, measure, std::vector<json::Value>(columns)});
    if (depends_on_model(piece))
      row->values[column] = value;
    else
      std::ranges::fill(row->values, value);
  }
}

void print_table(const std::vector<std::string>& columns, const std::vector<Row>& rows) {
  std::string before;
  for (const auto& row : rows) {
    if (row.set != before) {
      fmt::print("{}{:<40}", before.empty() ? "" : "\n", row.set);
      for (const auto& column : columns) fmt::print(" {:>14.14}", column);
      fmt::print("\n");
      before = row.set;
    }
    fmt::print("  {:<38}", row.measure);
    for (const auto& value : row.values) fmt::print(" {:>14}", figure(value));
    fmt::print("\n");
  }
}

json::Object object_of(const std::vector<std::string>& columns, const std::vector<Row>& rows) {
  json::Array table;
  for (const auto& [set, measure, values] : rows)
    table.push_back(json::Object{
        {"set", set}, {"measure", measure}, {"values", json::Array(values.begin(), values.end())}});
  return {{"columns", json::Array(columns.begin(), columns.end())}, {"rows", std::move(table)}};
}

}  // namespace

Result<int> evaluate_models(Context& context, const std::vector<std::string>& models,
                            std::vector<std::filesystem::path> sets) {
  auto pieces = TRY(pieces_of(sets.empty() ? demo_sets() : std::move(sets)));
  std::vector<std::string> columns{"grund"};
  columns.insert(columns.end(), models.begin(), models.end());
  Rest& rest = *TRY(context.rest());
  std::vector<Row> rows;
  Progress progress(context.say("Mäter", "Measuring"), {pieces.size() * columns.size()});
  std::size_t done = 0;
  for (auto& piece : pieces) {
    piece.request["kind"] = piece.kind;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      progress.set(done++, fmt::format("{} {}, {}", piece.set, piece.kind, columns[column]));
      if (column > 0 && !depends_on_model(piece)) continue;
      piece.request["model"] = columns[column];
      enter(TRY(rest.post("/evaluations", piece.request)), piece, piece.kind, column, columns.size(), rows);
    }
  }
  progress.set(done);
  if (context.settings.json)
    print_json(object_of(columns, rows));
  else
    print_table(columns, rows);
  return k_exit_done;
}

}  // namespace svea::cli

#include "tables/join.h"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "tables/cells.h"
#include "tables/limits.h"
#include "text/unicode.h"

namespace svea::tables {
namespace {

std::size_t bytes_of(const Row& row) {
  std::size_t bytes = 0;
  for (const auto& cell : row) bytes += cell.text.size();
  return bytes;
}

bool has_evidence(const Table& table, std::size_t column) {
  return std::ranges::any_of(table.rows, [&](const Row& row) { return !row[column].evidence.empty(); });
}

Cell confidence_of(const Cell& cell) {
  std::optional<double> lowest;
  for (const auto& one : cell.evidence)
    if (one.confidence) lowest = std::min(lowest.value_or(1), *one.confidence);
  return lowest ? share_cell(*lowest) : Cell{};
}

Cell place_of(const Cell& cell) {
  std::string text;
  for (const auto& one : cell.evidence) {
    if (!text.empty()) text += "; ";
    if (!one.place) {
      text += one.confidence ? "finns inte i texten" : "angivet av en människa";
      continue;
    }
    if (one.place->source > 0) text += fmt::format("text {}, ", one.place->source + 1);
    text += fmt::format("tecken {}–{}: ”{}”", one.place->start, one.place->end, one.quote);
  }
  return text_cell(std::move(text));
}

}  // namespace

Status append(Table& all, Table more) {
  std::vector<std::size_t> column_of;
  for (const auto& name : more.columns) {
    const auto known = std::ranges::find(all.columns, name);
    column_of.push_back(static_cast<std::size_t>(known - all.columns.begin()));
    if (known == all.columns.end()) all.columns.push_back(name);
  }
  const auto rows = all.rows.size() + more.rows.size();
  std::size_t bytes = 0;
  for (const auto& row : more.rows) bytes += bytes_of(row);
  if (rows > limits::k_rows_max || rows * all.columns.size() > limits::k_cells_max ||
      bytes > limits::k_text_bytes_max)
    return fail(ErrorKind::too_large, "table_too_large",
                {fmt::format("Tabellen blir för stor: mer än {} rader eller {} celler. Dela upp texterna på "
                             "flera arbeten, eller hämta resultaten ett och ett.",
                             limits::k_rows_max, limits::k_cells_max),
                 fmt::format("The table gets too large: more than {} rows or {} cells. Divide the texts into "
                             "several runs, or fetch the results one by one.",
                             limits::k_rows_max, limits::k_cells_max)});
  for (auto& row : all.rows) row.resize(all.columns.size());
  for (auto& row : more.rows) {
    auto& added = all.rows.emplace_back(all.columns.size());
    for (std::size_t i = 0; i < row.size() && i < column_of.size(); ++i)
      added[column_of[i]] = std::move(row[i]);
  }
  return {};
}

Table with_evidence(const Table& table) {
  Table wide;
  std::vector<bool> has(table.columns.size());
  for (std::size_t i = 0; i < has.size(); ++i) {
    has[i] = has_evidence(table, i);
    wide.columns.push_back(table.columns[i]);
    if (!has[i]) continue;
    wide.columns.push_back(fmt::format("{}: säkerhet", table.columns[i]));
    wide.columns.push_back(fmt::format("{}: plats", table.columns[i]));
  }
  for (const auto& row : table.rows) {
    auto& added = wide.rows.emplace_back();
    for (std::size_t i = 0; i < has.size(); ++i) {
      added.push_back(row[i]);
      if (!has[i]) continue;
      added.push_back(confidence_of(row[i]));
      added.push_back(place_of(row[i]));
    }
  }
  make_names_differ(wide.columns);
  return wide;
}

void make_names_differ(std::vector<std::string>& names) {
  std::set<std::string> taken;
  for (auto& name : names) {
    const auto wanted = name;
    for (int number = 2; !taken.insert(text::fold(name)).second; ++number)
      name = fmt::format("{} ({})", wanted, number);
  }
}

}  // namespace svea::tables

// What "analyse", "compare", "decide" and "minutes" gave: a row for each thing found.
#include <array>

#include <fmt/format.h>

#include "tasks/analyse_task.h"
#include "tasks/basis_task.h"
#include "tasks/compare_task.h"
#include "tasks/each_object.h"
#include "tasks/minutes_task.h"
#include "tasks/result_cells.h"

namespace svea::tasks {
namespace {

// A list of a result, and what its rows are called.
struct Section {
  std::string_view list;
  const char* name;
};

// The text of "before" or "after" of a change.
tables::Cell side_of(const json::Object& change, std::string_view name) {
  const auto side = json::find<const json::Object*>(change, name).value_or(std::nullopt);
  return side ? placed_cell(**side) : tables::Cell{};
}

const char* change_name(std::string_view kind) {
  if (kind == "added") return "Tillagt";
  if (kind == "removed") return "Borttaget";
  return kind == "moved" ? "Flyttat" : "Ändrat";
}

// The names of the texts whose numbers a theme has.
std::vector<std::string> names_of(const json::Object& result, const json::Object& theme) {
  std::vector<std::string> names;
  const auto texts = json::find<const json::Array*>(result, "texts").value_or(std::nullopt);
  const auto numbers = json::find<const json::Array*>(theme, "texts").value_or(std::nullopt);
  if (!texts || !numbers) return names;
  for (const auto& number : **numbers) {
    const auto at = json::as<std::int64_t>(number, "texts").value_or(-1);
    if (at < 0 || static_cast<std::size_t>(at) >= (*texts)->size()) continue;
    names.push_back(json::as<std::string>((**texts)[static_cast<std::size_t>(at)], "texts").value_or(""));
  }
  return names;
}

}  // namespace

tables::Table AnalyseTask::table_of(const json::Object& result) const {
  tables::Table table{.columns = {"Slag", "Tema", "Antal texter", "Texter", "Exempel"}, .rows = {}};
  each_object(result, "themes", [&](const json::Object& theme) {
    const auto names = names_of(result, theme);
    table.rows.push_back({tables::text_cell("Tema"), text_cell_of(theme, "name"),
                          tables::measure_cell(static_cast<double>(names.size())),
                          tables::text_cell(fmt::format("{}", fmt::join(names, "; "))),
                          joined_cell(theme, "examples")});
  });
  each_object(result, "contradictions", [&](const json::Object& found) {
    auto both = side_of(found, "one");
    auto other = side_of(found, "other");
    both.text += " ↔ " + other.text;
    for (auto& evidence : other.evidence) both.evidence.push_back(std::move(evidence));
    table.rows.push_back({tables::text_cell("Motsägelse"), {}, {}, {}, std::move(both)});
  });
  return table;
}

tables::Table CompareTask::table_of(const json::Object& result) const {
  tables::Table table{.columns = {"Ändring", "Före", "Efter", "Betyder"}, .rows = {}};
  each_object(result, "changes", [&](const json::Object& change) {
    table.rows.push_back({tables::text_cell(change_name(text_in(change, "kind"))), side_of(change, "before"),
                          side_of(change, "after"), joined_cell(change, "details", "detail")});
  });
  return table;
}

tables::Table BasisTask::table_of(const json::Object& result) const {
  static constexpr std::array<Section, 6> k_sections{{{"requests", "Begärs"},
                                                      {"speaks_for", "Talar för"},
                                                      {"speaks_against", "Talar emot"},
                                                      {"rules", "Regel"},
                                                      {"similar", "Liknande ärende"},
                                                      {"missing", "Saknas"}}};
  tables::Table table{.columns = {"Slag", "Text", "Dokument", "Rubrik"}, .rows = {}};
  for (const auto& section : k_sections)
    each_object(result, section.list, [&](const json::Object& one) {
      table.rows.push_back({tables::text_cell(section.name), placed_cell(one), text_cell_of(one, "title"),
                            text_cell_of(one, "heading")});
    });
  return table;
}

tables::Table MinutesTask::table_of(const json::Object& result) const {
  static constexpr std::array<Section, 5> k_sections{{{"presence", "Närvaro"},
                                                      {"agenda", "Dagordning"},
                                                      {"decided", "Beslutat"},
                                                      {"to_do", "Att göra"},
                                                      {"open", "Öppet"}}};
  tables::Table table{.columns = {"Slag", "Punkt", "Vem", "När", "Talare", "Tid"}, .rows = {}};
  for (const auto& section : k_sections)
    each_object(result, section.list, [&](const json::Object& point) {
      table.rows.push_back({tables::text_cell(section.name), placed_cell(point), text_cell_of(point, "who"),
                            text_cell_of(point, "when"), text_cell_of(point, "speaker"),
                            text_cell_of(point, "time")});
    });
  return table;
}

}  // namespace svea::tasks

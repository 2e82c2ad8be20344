// What "summarise" and "simplify" gave as a row each.
#include "tasks/each_object.h"
#include "tasks/result_cells.h"
#include "tasks/simplify_task.h"
#include "tasks/summarise_task.h"

namespace svea::tasks {
namespace {

const json::Object& object_in(const json::Object& parent, std::string_view name) {
  static const json::Object k_none;
  const auto found = json::find<const json::Object*>(parent, name).value_or(std::nullopt);
  return found ? **found : k_none;
}

}  // namespace

tables::Table SummariseTask::table_of(const json::Object& result) const {
  tables::Table table{
      .columns = {"Sammanfattning", "Beslut", "Krav", "Tidsfrister", "Belopp", "Datum", "Parter"},
      .rows = {}};
  tables::Cell summary;
  each_object(result, "groups", [&](const json::Object& group) {
    each_object(group, "sentences", [&](const json::Object& sentence) {
      auto one = placed_cell(sentence);
      summary.text += (summary.text.empty() ? "" : " ") + one.text;
      for (auto& evidence : one.evidence) summary.evidence.push_back(std::move(evidence));
    });
  });
  const auto& facts = object_in(result, "facts");
  table.rows.push_back({std::move(summary), joined_cell(facts, "decisions"), joined_cell(facts, "duties"),
                        joined_cell(facts, "deadlines"), joined_cell(facts, "amounts"),
                        joined_cell(facts, "dates"), joined_cell(facts, "parties")});
  return table;
}

tables::Table SimplifyTask::table_of(const json::Object& result) const {
  tables::Table table{.columns = {"Text", "Ändringar", "LIX före", "LIX efter", "Ord i meningen före",
                                  "Ord i meningen efter"},
                      .rows = {}};
  const auto& before = object_in(result, "before");
  const auto& after = object_in(result, "after");
  double changes = 0;
  each_object(result, "changes", [&](const json::Object&) { ++changes; });
  table.rows.push_back({text_cell_of(result, "text"), tables::measure_cell(changes),
                        measure_cell_of(before, "lix"), measure_cell_of(after, "lix"),
                        measure_cell_of(before, "sentence_words_mean"),
                        measure_cell_of(after, "sentence_words_mean")});
  return table;
}

}  // namespace svea::tasks

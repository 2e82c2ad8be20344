// What "classify" gave as a row: the class, how sure it is, what came next and why.
#include "tasks/classify_task.h"
#include "tasks/each_object.h"
#include "tasks/result_cells.h"

namespace svea::tasks {
namespace {

std::vector<const json::Object*> candidates_in(const json::Object& result) {
  std::vector<const json::Object*> candidates;
  each_object(result, "candidates", [&](const json::Object& one) { candidates.push_back(&one); });
  return candidates;
}

tables::Cell share_in(const json::Object& object, std::string_view name) {
  const auto share = json::find<double>(object, name).value_or(std::nullopt);
  return share ? tables::share_cell(*share) : tables::Cell{};
}

bool is_by_person(const json::Object& result) {
  return json::find<bool>(result, "by_person").value_or(std::nullopt).value_or(false);
}

}  // namespace

tables::Table ClassifyTask::table_of(const json::Object& result) const {
  tables::Table table{.columns = {"Klass", "Sannolikhet", "Näst troligast", "Sannolikhet för den", "Varför"},
                      .rows = {}};
  const auto chosen = text_in(result, "class");
  const bool by_person = is_by_person(result);
  const auto candidates = candidates_in(result);
  const json::Object* of_class = nullptr;
  const json::Object* next = nullptr;
  for (const auto* one : candidates) {
    const bool is_chosen = text_in(*one, "class") == chosen;
    if (is_chosen) of_class = one;
    if (!is_chosen && next == nullptr) next = one;
  }
  auto why = by_person ? tables::text_cell("Vald av en människa") : text_cell_of(result, "explanation");
  if (why.text.empty()) {
    why = joined_cell(result, "reasons", "word");
    for (auto& evidence : why.evidence) evidence.quote = "";
  }
  table.rows.push_back(
      {tables::text_cell(chosen.empty() ? "Vet inte" : chosen),
       of_class == nullptr || by_person ? tables::Cell{} : share_in(*of_class, "probability"),
       next == nullptr ? tables::Cell{} : text_cell_of(*next, "class"),
       next == nullptr ? tables::Cell{} : share_in(*next, "probability"), std::move(why)});
  return table;
}

}  // namespace svea::tasks

#include "tasks/task.h"

#include <fmt/format.h>

#include "tables/cells.h"

namespace svea::tasks {

tables::Table Task::table_of(const json::Object& result) const {
  return {.columns = {"Resultat"}, .rows = {{tables::text_cell(text_of(result))}}};
}

Result<const Task*> Tasks::find(std::string_view kind) const {
  std::string known;
  for (const auto& task : all_) {
    if (task->kind() == kind) return task.get();
    known += known.empty() ? "" : ", ";
    known += task->kind();
  }
  return fail(ErrorKind::invalid_input, "task_unknown",
              {fmt::format("Det finns ingen uppgift som heter ”{}”. Välj en av: {}.", kind, known),
               fmt::format("There is no task called “{}”. Choose one of: {}.", kind, known)});
}

}  // namespace svea::tasks

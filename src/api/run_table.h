// What came of a run's items, as one table.
#pragma once

#include "api/services.h"
#include "drafts/origin.h"
#include "model/task_run.h"
#include "tables/table.h"

namespace svea::api {

struct RunTable {
  // "Fil"; the columns of the step's kind (tasks::Task::table_of), by what a person has made of each result;
  // "Läge" and "Anmärkning". Each item has a row at least: one that failed, or has not come so far, says so.
  tables::Table table;
  std::vector<std::string> made_by;  // of each row: "Svea (Grund) 2024-03-01", "" where nothing was made
  drafts::Origin origin;             // of all of it
};

// Errors: table_too_large.
[[nodiscard]] Result<RunTable> table_of_run(Services& services, const model::TaskRun& run, int step);

// The same with who made each row as a last column.
[[nodiscard]] tables::Table marked(RunTable made);

}  // namespace svea::api

// How runs and their items are read from their rows.
#pragma once

#include <string>
#include <vector>

#include "model/task_run.h"
#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// Databases hold these numbers: a new value goes last, and none changes its place.
static_assert(int(model::TaskItemState::waiting) == 0 && int(model::TaskItemState::to_check) == 1 &&
              int(model::TaskItemState::done) == 2 && int(model::TaskItemState::failed) == 3 &&
              int(model::TaskItemState::cancelled) == 4);

[[nodiscard]] std::string store_steps(const std::vector<model::TaskStep>& steps);

// The present row of `SELECT id, organisation_id, person_id, title, steps, created_at FROM task_runs`, with
// its items counted.
[[nodiscard]] Result<model::TaskRun> read_run(Connection& connection, const Rows& row);

// The present row of `SELECT id, run_id, ordinal, name, documents, step, state, share, leased_until, failure,
// ended_at, (SELECT count(*) FROM task_texts WHERE item_id = task_items.id AND recording_id IS NOT NULL) FROM
// task_items`.
[[nodiscard]] Result<model::TaskItem> read_item(const Rows& row, Time now);

}  // namespace svea::store_sqlite

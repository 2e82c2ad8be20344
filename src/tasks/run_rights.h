// What the person of a run may do now.
#pragma once

#include "access/rights.h"
#include "store/record.h"

namespace svea::tasks {

// Errors: task_not_a_member.
[[nodiscard]] Result<access::Rights> rights_of_run(store::Record& record, const model::TaskRun& run);

}  // namespace svea::tasks

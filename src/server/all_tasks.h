// The kinds of work that this program does.
#pragma once

#include "tasks/task.h"

namespace svea::server {

[[nodiscard]] tasks::Tasks all_tasks();

}  // namespace svea::server

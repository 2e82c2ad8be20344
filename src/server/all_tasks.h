// The kinds of work that this program does.
#pragma once

#include "drafts/document_writer.h"
#include "store/files.h"
#include "tasks/task.h"

namespace svea::server {

// Both outlive them.
[[nodiscard]] tasks::Tasks all_tasks(store::Files& files, drafts::DocumentWriter& writer);

}  // namespace svea::server

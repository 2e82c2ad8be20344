// The kinds of work that this program does.
#pragma once

#include "drafts/document_writer.h"
#include "improve/dictionary.h"
#include "store/files.h"
#include "store/library.h"
#include "tasks/task.h"

namespace svea::server {

// All of these outlive them.
[[nodiscard]] tasks::Tasks all_tasks(store::Files& files, drafts::DocumentWriter& writer,
                                     const improve::Dictionary& dictionary, store::Library& library);

}  // namespace svea::server

// The kinds of work that this program does.
#pragma once

#include "drafts/document_writer.h"
#include "llm/translator.h"
#include "store/files.h"
#include "tasks/task.h"

namespace svea::server {

// All outlive them; `translator` is null where there is none.
[[nodiscard]] tasks::Tasks all_tasks(store::Files& files, drafts::DocumentWriter& writer,
                                     llm::Translator* translator);

}  // namespace svea::server

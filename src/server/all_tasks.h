// The kinds of work that this program does.
#pragma once

#include "drafts/document_writer.h"
#include "improve/dictionary.h"
#include "llm/translator.h"
#include "store/files.h"
#include "store/library.h"
#include "tasks/task.h"

namespace svea::server {

// All of these outlive them; `translator` is null where there is none.
[[nodiscard]] tasks::Tasks all_tasks(store::Files& files, drafts::DocumentWriter& writer,
                                     const improve::Dictionary& dictionary, store::Library& library,
                                     llm::Translator* translator);

}  // namespace svea::server

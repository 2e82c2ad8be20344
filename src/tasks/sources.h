// The texts of an item, read with the rights that its person has now.
#pragma once

#include "access/rights.h"
#include "store/record.h"
#include "tasks/task.h"

namespace svea::tasks {

struct Gathered {
  std::vector<Source> sources;
  std::vector<model::SpaceId> spaces;  // of the documents, each once
};

// Documents first, then the texts that came with the run. Errors: task_document_gone (removed, or no longer
// within the person's reach), task_document_unread (not yet taken in, or failed), task_text_empty.
[[nodiscard]] Result<Gathered> gather(store::Record& record, const model::TaskItem& item,
                                      const model::Reach& reach);

// A text as a source. Errors: task_text_empty.
[[nodiscard]] Result<Source> source_of(model::TaskText text);

// A text without layout: a block for each line that says something; "# " marks headings, as in Markdown.
[[nodiscard]] model::DocumentText plain_text(std::string_view utf8);

}  // namespace svea::tasks

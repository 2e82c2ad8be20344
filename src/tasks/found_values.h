// Values for a template's fields, looked for in documents.
#pragma once

#include "drafts/template.h"
#include "tasks/extract_task.h"

namespace svea::tasks {

struct FoundValues {
  json::Object values;           // with what was found added to what was given
  json::Array found;             // where it stands, as DraftTask has it
  std::string writer = "grund";  // or the model that was asked
  json::Array remarks;
};

// `given` is left as it is. Free texts that no document has are written by a language model where one may be
// used (written_values.h). Fields of yes or no are asked of a person, not looked for. Errors: those of
// ExtractTask.
[[nodiscard]] Result<FoundValues> find_values(const ExtractTask& extract, const drafts::Template& asked,
                                              const json::Object& given, const Input& input,
                                              const Tools& tools, const std::stop_token& stop);

}  // namespace svea::tasks

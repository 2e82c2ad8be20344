// The task "draft": a template filled in with what is given and what documents say.
#pragma once

#include "drafts/document_writer.h"
#include "store/files.h"
#include "tasks/extract_task.h"
#include "tasks/task.h"

namespace svea::tasks {

// A template is a document (DOCX or ODT) within the person's reach. Options: {"template": id, "values": what
// is given (draft_values.h), "marked": whether the text says that a machine has written in it}. What is not
// given is looked for in the sources, as the task "extract" does it: the first source that has it counts.
//
// A result is {"writer", "template", "template_name", "format", "marked", "fields": [{"name", "guidance",
// "kind", "form", "choices", "lists"}], "values", "found": [{"name", "row", "value", "confidence",
// "is_supported", "place"}], "missing": [{"name", "rows", "lack", "detail", "detail_en"}], "remarks"}. The
// file is made of "template" and "values" when somebody asks for it, so that it holds what a person has
// changed.
class DraftTask final : public Task {
 public:
  // Both outlive it.
  DraftTask(store::Files& files, drafts::DocumentWriter& writer) : files_(files), writer_(writer) {}

  [[nodiscard]] std::string_view kind() const override { return "draft"; }
  [[nodiscard]] bool takes_all_at_once() const override { return true; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  // Errors: template_gone, template_broken with its first problem, and those of DocumentWriter.
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // What is filled in, and what is missing.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;
  [[nodiscard]] tables::Table table_of(const json::Object& result) const override;

 private:
  store::Files& files_;
  drafts::DocumentWriter& writer_;
  ExtractTask extract_;
};

}  // namespace svea::tasks

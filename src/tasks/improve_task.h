// Better Swedish: spelling, grammar, marks, structure and tone, each change on its own.
#pragma once

#include "improve/dictionary.h"
#include "improve/guide.h"
#include "store/library.h"
#include "tasks/task.h"

namespace svea::tasks {

// Options: "guide", the library's entry with the organisation's writing guide, 0 for the authorities' own
// rules; "spelling", "grammar", "structure" and "tone", each true where nothing is said. Result: "writer";
// "text" with all edits made; "changes", "before" and "after" as in changes_json.h; "withheld" as in
// improve.h; "notes", sentences about what could not be done. A model writes paragraphs again; the rules'
// changes stand where what it wrote has other facts.
class ImproveTask final : public Task {
 public:
  // Both outlive the task.
  ImproveTask(const improve::Dictionary& dictionary, store::Library& library)
      : dictionary_(dictionary), library_(library) {}

  [[nodiscard]] std::string_view kind() const override { return "improve"; }
  [[nodiscard]] Result<json::Object> check(const json::Object& options) const override;
  // Errors: guide_not_found, those of improve::improve.
  [[nodiscard]] Result<json::Object> run(const Input& input, const Tools& tools,
                                         std::stop_token stop) const override;
  // "text" of the result, or of what a person made of it.
  [[nodiscard]] std::string text_of(const json::Object& result) const override;

 private:
  [[nodiscard]] Result<improve::Guide> guide_for(const Input& input, const Tools& tools) const;

  const improve::Dictionary& dictionary_;
  store::Library& library_;
};

}  // namespace svea::tasks

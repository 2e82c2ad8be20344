// What is chosen for the task "classify": an organisation's plan, with texts and documents as examples.
#pragma once

#include "classify/plan.h"
#include "json/json.h"
#include "model/ids.h"

namespace svea::tasks {

struct ClassifyOptions {
  classify::Plan plan;
  std::vector<std::vector<model::DocumentId>> documents;  // examples of each class, parallel to the plan
  double right_wanted = 0.8;
};

// The options made whole: {"classes": [{"name", "description", "examples": [text], "documents": [id]}],
// "right_wanted"}. Given may be classes as names, in a list or parted by commas. "right_wanted" is the share
// of answers that should be right, 0.5–0.99: the higher, the oftener "don't know". Errors: those of
// classify::check(), task_option_unknown, right_wanted_outside, the members' own.
[[nodiscard]] Result<json::Object> checked_classify_options(const json::Object& options);

// Of options as checked_classify_options() gives them, or as a person does.
[[nodiscard]] Result<ClassifyOptions> read_classify_options(const json::Object& options);

}  // namespace svea::tasks

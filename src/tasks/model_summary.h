// A summary that a language model writes: part by part, then the whole.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "summary/summarise.h"
#include "tasks/task.h"

namespace svea::tasks {

struct ModelGroup {
  std::size_t source = 0;
  std::string heading;                 // "" where the summary is not divided
  std::vector<std::string> sentences;  // not yet checked against the sources
};

struct ModelSummary {
  std::string writer;
  std::vector<ModelGroup> groups;
  bool held_orders = false;  // text that gives orders to models was left out
  bool has_gaps = false;     // a part that the model failed at was summarised by Grund
};

// Texts longer than a model reads at once are summarised in parts at the same time; a full summary is these,
// another is made of them. None where no model may be used or none answers. Errors: cancelled.
[[nodiscard]] Result<std::optional<ModelSummary>> write_summary(
    const Input& input, const summary::Options& options, llm::ModelChoice& models,
    const std::function<void(double share)>& on_progress, std::stop_token stop);

}  // namespace svea::tasks

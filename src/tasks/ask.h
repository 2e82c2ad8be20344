// Asks the language models that may do a task.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "json/json.h"
#include "llm/chat_model.h"
#include "llm/model_choice.h"

namespace svea::tasks {

// What a model wrote.
struct Written {
  std::string text;
  std::string writer;    // the model's name
  bool was_cut = false;  // it had more to say
};

// The first choice's reply, or that of the first after it that does not fail; none where no model may be used
// or all fail: then Grund does the work. Blocks. Errors: cancelled.
[[nodiscard]] Result<std::optional<Written>> ask(llm::ModelChoice& models, const llm::Need& need,
                                                 const llm::ChatRequest& request, std::stop_token stop);

// The same for each of `requests`, a few at a time; in their order. `on_progress` hears the share that is
// done, one call at a time. Errors: cancelled.
[[nodiscard]] Result<std::vector<std::optional<Written>>> ask_each(
    llm::ModelChoice& models, const llm::Need& need, std::span<const llm::ChatRequest> requests,
    const std::function<void(double share)>& on_progress, std::stop_token stop);

// A text as the last message of a request, in a fence that nothing in it can open or close.
[[nodiscard]] std::string as_material(std::string text);

// The JSON object of an answer, though words or a code fence stand around it; none where there is none.
[[nodiscard]] std::optional<json::Object> object_in(const Written& written);

}  // namespace svea::tasks

// Minutes that a language model writes of a transcript.
#pragma once

#include <optional>
#include <stop_token>

#include "tasks/task.h"

namespace svea::tasks {

// `grund` is a result of MinutesTask. The same with "writer", the lists of points and "warnings" by a
// language model, each point with its "verdict" and the speaker, time and place of what was said that carries
// it most. Who does something, and when, is told only where the transcript says it. Of parts that the model
// gave no answer of, Grund's points stay. None where no model may be used or none answers. Errors: cancelled.
[[nodiscard]] Result<std::optional<json::Object>> write_minutes(const json::Object& grund, const Input& input,
                                                                const Tools& tools, std::stop_token stop);

}  // namespace svea::tasks

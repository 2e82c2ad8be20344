// What a language model finds that a case asks for, and that speaks for it and against.
#pragma once

#include <optional>
#include <stop_token>

#include "tasks/place.h"
#include "tasks/task.h"

namespace svea::tasks {

// "writer"; "requests", "speaks_for" and "speaks_against" [{"text", "verdict", "place"?}]; "warnings". A list
// that the model found nothing for is left out, and so are all where it did not answer for all parts: Grund's
// stand then. None where no model may be used or none answers. Errors: cancelled.
[[nodiscard]] Result<std::optional<json::Object>> write_grounds(const Input& input, const Places& places,
                                                                const Tools& tools, std::stop_token stop);

}  // namespace svea::tasks

// Has language models write the paragraphs of a text again.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "plain/rewrite.h"
#include "tasks/task.h"

namespace svea::tasks {

struct Rewrites {
  std::vector<plain::Rewritten> rewritten;
  std::string writer;  // the model's name
};

// Each paragraph on its own, as `instruction` says. Paragraphs that give orders to language models are left.
// None where no model may be used, where none wrote anything, and for a report so long that it would take
// hours. Errors: cancelled.
[[nodiscard]] Result<std::optional<Rewrites>> rewrite_paragraphs(std::string_view text,
                                                                 std::string_view instruction,
                                                                 const Input& input, const Tools& tools,
                                                                 std::stop_token stop);

}  // namespace svea::tasks

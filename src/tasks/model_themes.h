// Names of themes, and in what the texts of each differ, as a language model writes them.
#pragma once

#include <optional>
#include <stop_token>
#include <string>

#include "summary/themes.h"
#include "tasks/place.h"
#include "tasks/task.h"

namespace svea::tasks {

// So many sentences of each theme are read; fewer are shown.
inline constexpr std::size_t k_theme_examples_read = 12;

struct ModelThemes {
  std::string writer;
  json::Array themes;
  json::Array warnings;
};

// `themes` are those of AnalyseTask by Grund, and `found` what they were made of. The same with a "name" that
// the theme's sentences carry, else Grund's, and "differences" [{"text", "verdict", "place"?}]. None where no
// model may be used or none answers. Errors: cancelled.
[[nodiscard]] Result<std::optional<ModelThemes>> write_themes(json::Array themes,
                                                              const summary::Themes& found,
                                                              const Input& input, const Places& places,
                                                              const Tools& tools, std::stop_token stop);

}  // namespace svea::tasks

// Which models a piece of work may go to, by what the installation and the organisation have chosen.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/language_model.h"

namespace svea::models {

// What is asked of the choices. `spaces`: those of the passages that belong to the organisation itself.
struct Wanted {
  model::OrganisationId organisation{};
  std::vector<model::SpaceId> spaces{};
  std::string_view task{};
};

// The slugs in order, by the most specific choice that fits: the organisation's before the installation's, a
// space's before all spaces', a task's before all tasks'. Passages of several spaces with choices of their
// own go only to models that each of them names. None where nobody has chosen: then every model serves.
// Empty: those that were chosen have nothing in common.
[[nodiscard]] std::optional<std::vector<std::string>> chosen_slugs(
    std::span<const model::ModelsChosen> choices, const Wanted& wanted);

}  // namespace svea::models

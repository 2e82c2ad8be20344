#include "models/chosen.h"

#include <algorithm>
#include <tuple>

namespace svea::models {
namespace {

using model::ModelsChosen;

auto how_specific(const ModelsChosen& choice) {
  return std::tuple(static_cast<bool>(choice.organisation), static_cast<bool>(choice.space),
                    !choice.task.empty());
}

const ModelsChosen* most_specific(std::span<const ModelsChosen> choices, model::OrganisationId organisation,
                                  model::SpaceId space, std::string_view task) {
  const ModelsChosen* best = nullptr;
  for (const auto& choice : choices) {
    const bool fits = (!choice.organisation || choice.organisation == organisation) &&
                      (!choice.space || choice.space == space) &&
                      (choice.task.empty() || choice.task == task);
    if (fits && (!best || how_specific(choice) > how_specific(*best))) best = &choice;
  }
  return best;
}

}  // namespace

std::optional<std::vector<std::string>> chosen_slugs(std::span<const ModelsChosen> choices,
                                                     const Wanted& wanted) {
  std::optional<std::vector<std::string>> slugs;
  for (const auto space : wanted.spaces) {
    const auto* own = most_specific(choices, wanted.organisation, space, wanted.task);
    if (!own || !own->space) continue;
    if (!slugs) slugs = own->slugs;
    std::erase_if(*slugs,
                  [&](const auto& slug) { return std::ranges::find(own->slugs, slug) == own->slugs.end(); });
  }
  if (slugs) return slugs;
  const auto* general = most_specific(choices, wanted.organisation, {}, wanted.task);
  return general ? std::optional(general->slugs) : std::nullopt;
}

}  // namespace svea::models

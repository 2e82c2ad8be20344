#include "connect_national/graph.h"

#include <algorithm>

#include <fmt/format.h>

namespace svea::connect_national {

std::string Graph::new_name() { return fmt::format("_:own{}", ++unnamed_); }

const Graph::Thing* Graph::find(std::string_view name) const {
  const auto found = things_.find(name);
  return found == things_.end() ? nullptr : &found->second;
}

std::vector<const Graph::Thing*> Graph::of_kind(std::string_view kind) const {
  std::vector<const Thing*> all;
  for (const auto& [name, thing] : things_)
    if (std::ranges::find(thing.kinds, kind) != thing.kinds.end()) all.push_back(&thing);
  return all;
}

std::vector<const Graph::Value*> Graph::values(const Thing& thing, std::string_view property) const {
  std::vector<const Value*> all;
  const auto [first, last] = thing.properties.equal_range(property);
  for (auto at = first; at != last; ++at) all.push_back(&at->second);
  return all;
}

std::string Graph::text(const Thing& thing, std::string_view property) const {
  const auto all = values(thing, property);
  const auto rank = [](const Value* value) {
    return value->language.starts_with("sv")   ? 0
           : value->language.starts_with("en") ? 1
           : value->language.empty()           ? 2
                                               : 3;
  };
  const auto best = std::ranges::min_element(all, {}, rank);
  if (best == all.end()) return "";
  if (!(*best)->is_reference) return (*best)->text;
  const auto* referred = find((*best)->text);
  for (const auto* naming : {"title", "name", "label"})
    if (referred && !values(*referred, naming).empty() && !values(*referred, naming).front()->is_reference)
      return text(*referred, naming);
  return (*best)->text.starts_with("_:") ? "" : (*best)->text;
}

}  // namespace svea::connect_national

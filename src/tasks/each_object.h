// Walks the lists of a result, which a person may have edited: what is not as it should be is passed over.
#pragma once

#include <string_view>

#include "json/json.h"

namespace svea::tasks {

// Calls visit(object) for each object in the list `name` of `parent`.
template <typename Visit>
void each_object(const json::Object& parent, std::string_view name, Visit visit) {
  const auto* const list = parent.if_contains(name);
  if (list == nullptr || !list->is_array()) return;
  for (const auto& value : list->get_array())
    if (const auto* const object = value.if_object()) visit(*object);
}

}  // namespace svea::tasks

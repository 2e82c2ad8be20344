// Id<Tag>: a number that names one thing of one kind, so that a document's id never passes for a person's.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace svea {

// Zero means "none yet"; ids of the record start at 1.
template <typename Tag>
struct Id {
  std::int64_t value = 0;

  friend auto operator<=>(Id, Id) = default;
  [[nodiscard]] explicit operator bool() const { return value != 0; }
};

}  // namespace svea

template <typename Tag>
struct std::hash<svea::Id<Tag>> {
  std::size_t operator()(svea::Id<Tag> id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};

// Which of several editions of the same document is in force: "Taxa 2024" beside "Taxa 2026".
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "search/search_index.h"

namespace svea::answer {

// A document that a newer one among the hits replaces. Indices into the hits.
struct Superseded {
  std::size_t older = 0;
  std::optional<std::size_t> newer;  // none: the older says itself that it no longer holds
};

// Two documents of one organisation are editions of each other when their names or titles are equal but for
// years, numbers and words such as "version"; the one with the later year replaces the other. A document
// whose title says "upphävd", "ersatt" or "gäller inte längre" is replaced in any case. One entry per hit
// that is replaced. An edition whose year stands in the question is what was asked for: it replaces the
// others and none replaces it.
[[nodiscard]] std::vector<Superseded> superseded(std::span<const search::Hit> hits,
                                                 std::string_view question);

// Minutes, reports and the like: each speaks of its own time, and none replaces the one before.
[[nodiscard]] bool is_periodical(const search::Hit& hit);

}  // namespace svea::answer

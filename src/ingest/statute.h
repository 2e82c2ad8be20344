// Statutes by their chapters and sections, so that "3 kap. 2 §" can be found and cited as such.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace svea::ingest {

// Where something begins that is referred to by number.
struct StatuteMark {
  enum class Kind { chapter, section };
  Kind kind = Kind::section;
  std::string name;  // "3 kap. Om överklagande", "2 a §", "Övergångsbestämmelser"
};

// A block, or the part of one from a mark to the next.
struct StatutePart {
  model::Block block;
  std::optional<StatuteMark> mark{};  // what begins with it
};

// The parts of a statute of the Swedish code of statutes; none for every other document. A statute has its
// number in its title, "(2017:900)", and at least two sections, each on a line of its own that begins "2 §"
// or "2 a §" (statute_line.h) and stands in the row of their numbers (statute_order.h).
[[nodiscard]] std::vector<StatutePart> statute_parts(const model::DocumentText& document,
                                                     std::string_view title);

}  // namespace svea::ingest

// Lines of a statute at which a chapter or a section may begin.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace svea::ingest {

struct StatuteLine {
  enum class Kind {
    chapter,       // "3 a kap. Om överklagande"
    section,       // "2 a §   Text"
    transitional,  // "Övergångsbestämmelser": what follows is of the statutes that changed this one
  };
  Kind kind = Kind::section;
  int number = 0;
  std::string letter{};
  std::string name;        // "3 a kap. Om överklagande", "2 a §"
  bool is_change = false;  // "/Träder i kraft I:2026-07-01/": another wording of the same section or chapter
  bool is_title = false;   // a chapter's name that stands alone, as no reference in running text does
};

// `is_alone`: the line is a heading, or a paragraph of its own. None for every other line, such as one that
// begins with a reference: what follows a section's number begins a sentence.
[[nodiscard]] std::optional<StatuteLine> read_statute_line(std::string_view line, bool is_alone);

}  // namespace svea::ingest

// Passives that name who does it, said by who does it.
#pragma once

#include <optional>
#include <string_view>

#include "plain/draft.h"
#include "plain/sentence.h"

namespace svea::plain {

// "Beslutet ska fattas av nämnden" as "Nämnden ska fatta beslutet": only at the beginning of a sentence, and
// only where those who do it are somebody who can.
[[nodiscard]] std::optional<Draft> active_of(std::string_view text, const Sentence& sentence);

}  // namespace svea::plain

// Relative clauses that say which ones are meant.
#pragma once

#include <optional>

#include "plain/split_place.h"

namespace svea::plain {

// "stöd till kommuner som bygger": "Det gäller kommuner som bygger". In easy-to-read text also "de uppgifter
// som finns": "uppgifter. Det gäller de uppgifter som finns", and "i en kommun som". `i` is the token "som",
// `verb` that of its verb. Offered: what comes before the noun may belong to the clause too.
[[nodiscard]] std::optional<Cut> cut_restricting(const SplitPlace& place, std::size_t i, std::size_t verb,
                                                 bool is_easy);

}  // namespace svea::plain

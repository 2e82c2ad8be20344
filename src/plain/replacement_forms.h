// A row of a replacement list in all the forms that its words can have.
#pragma once

#include <string_view>
#include <vector>

#include "plain/replacement_list.h"

namespace svea::plain {

// `kind` is that of replacements_sv.tsv. A row whose words have no such forms gives nothing.
[[nodiscard]] std::vector<Replacement> forms_of_row(std::string_view kind, std::string_view avoid,
                                                    std::string_view prefer, const Condition& condition);

// What kind of word an outside list means: "verb" for an infinitive that is known, otherwise "word".
[[nodiscard]] std::string_view kind_of(std::string_view avoid, std::string_view prefer);

}  // namespace svea::plain

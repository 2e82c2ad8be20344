// What fields are called: which kind a name means, and other names for the same.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fields/kinds.h"

namespace svea::fields {

// "beslutsdatum" is a date and "Sökande" a person (kind_words_sv_en.txt); none for "ärendemening".
// Thread-safe.
[[nodiscard]] std::optional<Kind> kind_called(std::string_view name);

// Other words for the same: "dnr" and "ärendenummer" for "diarienummer". None for what is a role among
// several of its kind, such as "sökande". Thread-safe.
[[nodiscard]] std::vector<std::string> other_words_for(std::string_view name);

}  // namespace svea::fields

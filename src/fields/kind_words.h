// Which kind a field is likely to be, from what it is called.
#pragma once

#include <optional>
#include <string_view>

#include "fields/kinds.h"

namespace svea::fields {

// "beslutsdatum" is a date and "Sökande" a person (kind_words_sv_en.txt); none for "ärendemening".
// Thread-safe.
[[nodiscard]] std::optional<Kind> kind_called(std::string_view name);

}  // namespace svea::fields

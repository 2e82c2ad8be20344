// What extracting may cost.
#pragma once

#include <cstddef>

namespace svea::fields::limits {

// A table that is wider is read by nobody.
inline constexpr std::size_t k_fields_max = 100;
inline constexpr std::size_t k_name_bytes_max = 200;
// Of one field; words beside it beyond these are a text about it.
inline constexpr std::size_t k_labels_max = 30;
inline constexpr std::size_t k_choices_max = 200;
// Of one cell: a list of all dates of a long report is no table any more.
inline constexpr std::size_t k_values_max = 200;
inline constexpr std::size_t k_rows_max = 10'000;

}  // namespace svea::fields::limits

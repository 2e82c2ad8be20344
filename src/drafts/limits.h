// The limits of templates and drafts, each with its reason.
#pragma once

#include <cstddef>

namespace svea::drafts {

// The longest names that people give fields are short sentences.
inline constexpr std::size_t k_name_bytes_max = 160;
// Guidance is a few sentences; more belongs in the organisation's writing guide.
inline constexpr std::size_t k_guidance_bytes_max = 2'000;
// A large application form has some three hundred fields.
inline constexpr std::size_t k_fields_max = 2'000;
// Whoever made the template mends a few at a time; the rest shows after that.
inline constexpr std::size_t k_problems_max = 100;
// Lists in lists in conditions; deeper than this nobody can read the template.
inline constexpr std::size_t k_sections_nesting_max = 20;
// One part of a template (its text, a header) as XML: a thousand pages of text.
inline constexpr std::size_t k_part_bytes_max = 24u << 20;
// Elements that repeating sections may add: a table of 20,000 rows with ten cells each.
inline constexpr std::size_t k_copied_nodes_max = 2'000'000;
// All values of one draft: as much text as one document holds.
inline constexpr std::size_t k_values_bytes_max = 20u << 20;
// Rows of all lists of one draft.
inline constexpr std::size_t k_rows_max = 20'000;
// What is shown around a placeholder that is wrong.
inline constexpr std::size_t k_excerpt_bytes_max = 120;

}  // namespace svea::drafts

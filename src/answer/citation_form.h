// The ways in which models write citations.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace svea::answer {

enum class CitationProgress { none, begun, whole };

// Whether `held` is a citation, may become one with what follows, or is none: "[1]", "[1, 2]", "[1–3]",
// "[källa 2]",
// "(källa 1 och 3)", "(source 2)", "【1】". A number in plain parentheses is none.
[[nodiscard]] CitationProgress citation_progress(std::string_view held);

// The numbers that a whole citation names, in order; a range gives each. None: it is no citation after all.
[[nodiscard]] std::vector<std::size_t> cited_numbers(std::string_view whole);

}  // namespace svea::answer

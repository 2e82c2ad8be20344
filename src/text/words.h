// Words, their stems, and which of them carry no meaning in a search.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace svea::text {

struct Span {
  std::size_t start = 0;  // bytes
  std::size_t end = 0;    // excluded
};

// Runs of letters and digits; a hyphen, colon, full stop or slash inside a number or a diarienummer holds it
// together
// ("2024/112", "12.4", "SoL", "e-tjänst"). Spans into `utf8`, in order.
[[nodiscard]] std::vector<Span> words(std::string_view utf8);

// Snowball Swedish stem of a folded word (text::fold). Thread-safe.
[[nodiscard]] std::string stem(std::string_view folded_word);

// Function words of Swedish (and English) that say nothing about what is asked. Takes a folded word.
[[nodiscard]] bool is_stop_word(std::string_view folded_word);

}  // namespace svea::text

// The files of this folder that travel in the program.
#pragma once

#include <string_view>

namespace svea::fields {

[[nodiscard]] std::string_view patterns_text();      // patterns.txt
[[nodiscard]] std::string_view name_lists_text();    // name_lists_sv.txt
[[nodiscard]] std::string_view name_weights_text();  // name_weights.tsv
[[nodiscard]] std::string_view kind_words_text();    // kind_words_sv_en.txt

}  // namespace svea::fields

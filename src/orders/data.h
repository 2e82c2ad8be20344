// The files of this folder that travel in the program.
#pragma once

#include <string_view>

namespace svea::orders {

[[nodiscard]] std::string_view lexicon_text();          // lexicon_sv_en.txt
[[nodiscard]] std::string_view wording_weights_text();  // wording_weights.tsv

}  // namespace svea::orders

// The rules and word lists that travel in the program.
#pragma once

#include <string_view>

namespace svea::improve::data {

[[nodiscard]] std::string_view rules();  // rules_sv.tsv
[[nodiscard]] std::string_view signs();  // signs_sv.tsv
[[nodiscard]] std::string_view lists();  // lists_sv.txt

}  // namespace svea::improve::data

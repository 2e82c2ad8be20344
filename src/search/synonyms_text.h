// synonyms_sv.txt as it travels in the program.
#pragma once

#include <string_view>

namespace svea::search {

[[nodiscard]] std::string_view synonyms_text();

}  // namespace svea::search

// Which names of a source are wanted.
#pragma once

#include <string_view>

#include "model/source.h"

namespace svea::connect {

// `*` stands for any characters, '/' too; everything else for itself, upper and lower case alike (ASCII). The
// whole name must fit. Takes time in proportion to both lengths multiplied, at worst.
[[nodiscard]] bool fits(std::string_view name, std::string_view pattern);

// By the settings' include and exclude; exclude counts more.
[[nodiscard]] bool is_wanted(std::string_view name, const model::SourceSettings& settings);

}  // namespace svea::connect

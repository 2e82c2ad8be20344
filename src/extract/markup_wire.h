// How svea-extract hands markup to the server; read with distrust, as wire.h is.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "extract/markup.h"

namespace svea::extract {

// An error that is none of failures.h is written as file_damaged.
[[nodiscard]] std::string encode_markup(const Result<Markup>& outcome);

// None when the bytes are not exactly one well-formed outcome. Depths begin at 0 and grow by one at most;
// names and texts are valid UTF-8.
[[nodiscard]] std::optional<Result<Markup>> decode_markup(std::string_view bytes);

}  // namespace svea::extract

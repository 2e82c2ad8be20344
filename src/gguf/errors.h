// What can be wrong with a model file.
#pragma once

#include <string>

#include "base/result.h"

namespace svea::gguf {

[[nodiscard]] std::unexpected<Error> fail_not_gguf();
[[nodiscard]] std::unexpected<Error> fail_unknown(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_damaged(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_truncated(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_unreadable(std::string detail);

}  // namespace svea::gguf

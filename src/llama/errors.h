// What can go wrong with a question to the model, in words.
#pragma once

#include <cstddef>

#include "base/result.h"

namespace svea::llama {

[[nodiscard]] std::unexpected<Error> fail_no_context();
[[nodiscard]] std::unexpected<Error> fail_cannot_write();
[[nodiscard]] std::unexpected<Error> fail_prompt_empty();
[[nodiscard]] std::unexpected<Error> fail_prompt_too_long(std::size_t tokens, std::size_t room);
[[nodiscard]] std::unexpected<Error> fail_queue_full();
[[nodiscard]] std::unexpected<Error> fail_cancelled();
[[nodiscard]] std::unexpected<Error> fail_stopped();
[[nodiscard]] std::unexpected<Error> fail_model(std::string detail);

}  // namespace svea::llama

// What can go wrong with the program that runs a model, in words for people.
#pragma once

#include <string>

#include "base/result.h"

namespace svea::llama_process {

// svea-llama itself can't be run.
[[nodiscard]] std::unexpected<Error> fail_not_started(std::string detail);
// It is reading the model.
[[nodiscard]] std::unexpected<Error> fail_loading();
// It ended while it answered, or just before.
[[nodiscard]] std::unexpected<Error> fail_ended(std::string detail);
// It ended time after time, or would not begin.
[[nodiscard]] std::unexpected<Error> fail_given_up(std::string detail);

}  // namespace svea::llama_process

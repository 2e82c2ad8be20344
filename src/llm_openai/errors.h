// The errors of the ports of llm, each with its sentence.
#pragma once

#include <string>

#include "base/result.h"

namespace svea::llm_openai {

[[nodiscard]] std::unexpected<Error> fail_unreachable(std::string detail);
// Its server is there, and reads the model in.
[[nodiscard]] std::unexpected<Error> fail_loading();
[[nodiscard]] std::unexpected<Error> fail_refused(std::string detail);
// What was sent is refused, not who sends it: another text may pass.
[[nodiscard]] std::unexpected<Error> fail_input_refused(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_broken(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_timeout(std::string detail);

// What went wrong with the HTTP request, said of the model. A stop stays a stop.
[[nodiscard]] std::unexpected<Error> as_model_error(const Error& http_error);

}  // namespace svea::llm_openai

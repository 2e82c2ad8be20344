// The errors of llm::Transcriber, each with its sentence.
#pragma once

#include <string>

#include "base/result.h"
#include "http_client/client.h"

namespace svea::llm_openai {

[[nodiscard]] std::unexpected<Error> fail_speech_broken(std::string detail);
[[nodiscard]] std::unexpected<Error> fail_speech_silent();

// What an answer with another status than 200 means.
[[nodiscard]] std::unexpected<Error> fail_speech_status(const http_client::Response& response);
// What went wrong with the HTTP request, said of the service. A stop stays a stop.
[[nodiscard]] std::unexpected<Error> as_speech_error(const Error& http_error);

}  // namespace svea::llm_openai

// The errors of llm::Translator, each with its sentence.
#pragma once

#include <string>

#include "base/result.h"
#include "http_client/client.h"

namespace svea::translate_libre {

[[nodiscard]] std::unexpected<Error> fail_broken(std::string detail);
// What an answer with another status than 200 means.
[[nodiscard]] std::unexpected<Error> fail_status(const http_client::Response& response);
// What went wrong with the HTTP request, said of the engine. A stop stays a stop.
[[nodiscard]] std::unexpected<Error> as_translation_error(const Error& http_error);

}  // namespace svea::translate_libre

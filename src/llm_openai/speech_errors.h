// The errors of llm::Transcriber that only it has, and what the others say.
#pragma once

#include "base/result.h"
#include "http_client/service_errors.h"

namespace svea::llm_openai {

inline constexpr http_client::NamedService k_speech_service{
    .code = "speech",
    .name = {"tjänsten som skriver ut tal", "the service that writes down speech"},
    .otherwise = {},
    .when_slow = {"Dela inspelningen i kortare delar och försök igen.",
                  "Divide the recording into shorter parts and try again."}};

[[nodiscard]] std::unexpected<Error> fail_speech_silent();
// What an answer with another status than 200 means.
[[nodiscard]] std::unexpected<Error> fail_speech_status(const http_client::Response& response);

}  // namespace svea::llm_openai

// Errors in the form of the OpenAI interface, with Svea's own sentences.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "http/middleware.h"
#include "http/response.h"

namespace svea::api {

// {"error":{"message","message_en","type","param","code"}}. What asking less often mends is 429 instead of
// 503. Its headers say whether, and when, the same is worth asking again.
[[nodiscard]] http::Response openai_error(int status, std::string_view code, const Sentence& sentence);

// Under /v1 every problem goes out in that form.
[[nodiscard]] http::Middleware openai_errors();

}  // namespace svea::api

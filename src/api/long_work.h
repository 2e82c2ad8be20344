// Work for one request that takes minutes, on a thread of its own: no other request waits for it.
#pragma once

#include <functional>
#include <stop_token>
#include <string>

#include "http/response.h"
#include "json/json.h"

namespace svea::api {

// `stop` is requested when nobody receives the outcome any more, or the server ends.
using LongWork = std::function<Result<json::Object>(std::stop_token stop)>;

// Begins at once. As events: "done" with the object, or "failed" with the problem; comments keep the
// connection from looking dead to those on the way. Also ends the work of a person who has left.
[[nodiscard]] http::Response as_events(LongWork work, std::string request_id);
// The object or the problem in one piece, with its status.
[[nodiscard]] http::Response in_one_piece(LongWork work, std::string request_id);

}  // namespace svea::api

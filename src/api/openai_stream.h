// A turn under way, as a client of the OpenAI interface receives it.
#pragma once

#include <functional>
#include <memory>

#include "api/openai_reply.h"
#include "http/event_source.h"
#include "http/later_response.h"
#include "turns/event_ring.h"

namespace svea::api {

// `on_gone` is called when nobody receives it any more.
[[nodiscard]] std::shared_ptr<http::EventSource> openai_stream(std::unique_ptr<turns::EventReader> reader,
                                                               OpenAiReply reply,
                                                               std::function<void()> on_gone);
// The same in one piece, with the status that its end gives.
[[nodiscard]] std::shared_ptr<http::LaterResponse> openai_whole(std::unique_ptr<turns::EventReader> reader,
                                                                OpenAiReply reply,
                                                                std::function<void()> on_gone);

}  // namespace svea::api

// The events of a turn as a client reads them.
#pragma once

#include <functional>
#include <memory>

#include "http/event_source.h"
#include "json/json.h"
#include "turns/event_ring.h"

namespace svea::api {

// How the end of a turn is shown: whole for a conversation, the answer alone for a question outside one.
using ShowEnd = std::function<json::Object(const model::Turn&)>;

[[nodiscard]] std::shared_ptr<http::EventSource> turn_event_source(std::unique_ptr<turns::EventReader> reader,
                                                                   ShowEnd show_end);

}  // namespace svea::api

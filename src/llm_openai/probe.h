// Asks a model's server whether it is there, without having it write.
#pragma once

#include <functional>
#include <memory>

#include "llm_openai/model_server.h"

namespace svea::llm_openai {

// GET {base_url}/models. Never blocks; `on_end` comes once, on the loop's thread. A server that does not list
// its models is there, too. Errors: model_unreachable, model_loading (503: llama-server and its like read
// the model in), model_refused, model_timeout, cancelled.
void probe(const std::shared_ptr<const ModelServer>& server, http_client::StreamLoop& loop,
           std::function<void(Status)> on_end);

}  // namespace svea::llm_openai

// The ways into a model worker: what of OpenAI's interface it speaks, and what its watcher asks.
#pragma once

#include <string>

#include "base/clock.h"
#include "http/router.h"
#include "llama/embedder.h"
#include "llama/engine.h"

namespace svea::llama_api {

// What there is of a model; outlives the routes. At least one of the two is there.
struct Worker {
  std::string name;                     // as clients call it
  llama::Engine* engine = nullptr;      // null: makes embeddings only
  llama::Embedder* embedder = nullptr;  // null: writes only
  const Clock& clock;
};

//   GET  /health                 {"status", "running", "waiting"}
//   GET  /v1/models
//   POST /v1/chat/completions
//   POST /v1/embeddings
//   POST /tokenize               {"content"} or {"messages"} → {"tokens", "count"}
[[nodiscard]] http::Router make_routes(const Worker& worker);

// Handlers for single routes; errors come as OpenAI's clients read them.
[[nodiscard]] http::Handler chat_handler(const Worker& worker);
[[nodiscard]] http::Handler embeddings_handler(const Worker& worker);
[[nodiscard]] http::Handler tokenize_handler(const Worker& worker);

}  // namespace svea::llama_api

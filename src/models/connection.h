// How a model is reached; made by whoever knows the adapters.
#pragma once

#include <functional>
#include <memory>

#include "base/result.h"
#include "llm/chat_model.h"
#include "model/language_model.h"

namespace svea::models {

using ProbeEnd = std::function<void(Status)>;

struct Connection {
  std::shared_ptr<llm::ChatModel> chat;
  // Asks whether the model is there, without having it write. Never blocks; the end comes once, from any
  // thread. Errors: model_unreachable, model_loading, model_refused, model_timeout.
  std::function<void(ProbeEnd)> probe;
};

// Errors say what is wrong with how the model is described: its key can't be read any longer, its file is not
// there.
using Connect = std::function<Result<Connection>(const model::LanguageModel&)>;

}  // namespace svea::models

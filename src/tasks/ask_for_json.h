// Asks language models for an object in JSON.
#pragma once

#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "json/json.h"
#include "llm/chat_model.h"

namespace svea::tasks {

struct ModelAnswer {
  std::string model;  // its name
  json::Object object;
};

// Of the first of `models`, in order, whose reply is an object; `request` has the schema. Blocks. Errors:
// cancelled; that of the last model; model_none, where there is none.
[[nodiscard]] Result<ModelAnswer> ask_for_json(std::span<const std::shared_ptr<llm::ChatModel>> models,
                                               const llm::ChatRequest& request, const std::stop_token& stop);

// A document's text as it may be read to a model: without what gives orders to one (orders/README.md).
[[nodiscard]] std::string without_orders(const std::string& text);

// A model is given texts of at most so many code points: more would not fit the window of many.
inline constexpr std::int64_t k_model_text_max = 30'000;

}  // namespace svea::tasks

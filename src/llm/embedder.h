// Port: a model that turns texts into vectors, so that texts of like meaning lie near each other.
#pragma once

#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::llm {

using Vector = std::vector<float>;

// What a text is to a search: many models are trained to be told.
enum class TextRole { question, passage };

// Thread-safe.
class Embedder {
 public:
  virtual ~Embedder() = default;

  // Names the model and how it is fed: vectors of embedders with different names can't be compared.
  [[nodiscard]] virtual std::string name() const = 0;

  // A vector for each text, in their order: all of one dimension (1 to limits::k_vector_numbers_max), finite,
  // of any length. Blocks until they are there. Any number of texts; each is UTF-8. Errors:
  // model_unreachable, model_refused, model_input_refused (one of the texts: too long, say),
  // model_broken_reply, model_timeout, cancelled.
  [[nodiscard]] virtual Result<std::vector<Vector>> embed(std::span<const std::string> texts, TextRole role,
                                                          std::stop_token stop) = 0;
};

}  // namespace svea::llm

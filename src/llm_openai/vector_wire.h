// The JSON of POST /embeddings (OpenAI) and POST /rerank (Jina, Cohere, vLLM, llama-server): what is sent and
// what comes back.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "llm/embedder.h"

namespace svea::llm_openai {

// Each text with `prefix` before it.
[[nodiscard]] std::string embeddings_body(std::string_view model, std::span<const std::string> texts,
                                          std::string_view prefix);

// The vectors in the order of the texts. Numbers come as JSON or as Base64 of little-endian floats, whichever
// the server prefers. Errors: model_broken_reply: not of this form, a text without its vector, dimensions
// that differ or are beyond the limit, a number that is not finite.
[[nodiscard]] Result<std::vector<llm::Vector>> read_embeddings(std::string_view json, std::size_t count);

[[nodiscard]] std::string rerank_body(std::string_view model, std::string_view question,
                                      std::span<const std::string> texts);

// The scores in the order of the texts. Errors: model_broken_reply, also where a text has no score.
[[nodiscard]] Result<std::vector<double>> read_scores(std::string_view json, std::size_t count);

}  // namespace svea::llm_openai

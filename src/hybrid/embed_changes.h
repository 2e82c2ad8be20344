// From documents to their vectors.
#pragma once

#include <span>
#include <stop_token>
#include <vector>

#include "llm/embedder.h"
#include "search/search_index.h"
#include "search/vector_index.h"

namespace svea::hybrid {

// The changes with a vector for each passage. A passage whose text the model refuses, while it takes others,
// has none; it is logged. Errors: those of Embedder::embed().
[[nodiscard]] Result<std::vector<search::VectorChange>> embed_changes(
    llm::Embedder& embedder, std::span<const search::DocumentChange> changes, std::stop_token stop);

}  // namespace svea::hybrid

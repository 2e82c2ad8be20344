// What an embedding model or a reranker reads of a passage.
#pragma once

#include <string>

#include "model/document.h"

namespace svea::hybrid {

// The title and the headings before the text: alone, a passage often leaves out what it is about.
[[nodiscard]] std::string passage_text(const std::string& title, const model::Passage& passage);

}  // namespace svea::hybrid

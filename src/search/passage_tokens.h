// How a passage and what it stands under are turned into what matching compares.
#pragma once

#include <string>

#include "search/evidence.h"
#include "search/search_index.h"
#include "search/validity.h"

namespace svea::search {

// What an index keeps of a passage for the second stage.
struct IndexedPassage {
  std::string context_tokens;  // title, file name, diarienummer, author, publisher and headings
  std::string body_tokens;
  Validity validity;

  [[nodiscard]] PassageTokens tokens() const { return {context_tokens, body_tokens}; }
};

// The document's validity: from its title, its name, its date and its first passage.
[[nodiscard]] Validity document_validity(const DocumentChange& change);

[[nodiscard]] IndexedPassage index_passage(const DocumentChange& change, const model::Passage& passage,
                                           const Validity& validity);

}  // namespace svea::search

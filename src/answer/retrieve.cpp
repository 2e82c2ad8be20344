#include "answer/retrieve.h"

#include <algorithm>

namespace svea::answer {

Result<std::vector<search::Hit>> retrieve(const std::string& text, const model::Reach& reach,
                                          const TurnPorts& ports) {
  auto hits = TRY(ports.index.search({.text = text, .reach = reach, .hits_max = k_passages_max})).hits;
  std::vector<model::DocumentId> documents;
  for (const auto& hit : hits) documents.push_back(hit.document);
  std::ranges::sort(documents);
  documents.erase(std::ranges::unique(documents).begin(), documents.end());
  const auto readable = TRY(ports.documents.still_readable(documents, reach));
  std::erase_if(hits, [&](const search::Hit& hit) {
    return std::ranges::find(readable, hit.document) == readable.end() || !reach.covers(hit.space);
  });
  return hits;
}

}  // namespace svea::answer

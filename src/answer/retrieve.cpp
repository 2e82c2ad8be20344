#include "answer/retrieve.h"

#include <algorithm>

namespace svea::answer {

Result<std::vector<search::Hit>> retrieve(const std::string& text, const model::Reach& reach,
                                          const TurnPorts& ports,
                                          const std::vector<model::DocumentId>& documents) {
  search::Query query{.text = text, .reach = reach, .hits_max = k_passages_max};
  query.filter.documents = documents;
  auto hits = TRY(ports.index.search(query)).hits;
  std::vector<model::DocumentId> found;
  for (const auto& hit : hits) found.push_back(hit.document);
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  const auto readable = TRY(ports.documents.still_readable(found, reach));
  std::erase_if(hits, [&](const search::Hit& hit) {
    return std::ranges::find(readable, hit.document) == readable.end() || !reach.covers(hit.space);
  });
  return hits;
}

}  // namespace svea::answer

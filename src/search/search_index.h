// Port: the index of passages. Derived from the record: it can be thrown away and built again from the change
// feed.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/ids.h"
#include "search/found.h"
#include "search/query.h"

namespace svea::search {

// What the index is told when a document becomes ready (passages) or goes away (none).
struct DocumentChange {
  model::Seq seq = 0;
  model::DocumentId document;
  model::OrganisationId organisation;
  model::SpaceId space;
  std::string name;
  model::Metadata metadata;
  std::vector<model::Passage> passages;
};

// search() may be called from many threads; apply() and clear() from one thread at a time.
class SearchIndex {
 public:
  virtual ~SearchIndex() = default;

  // The seq of the last change that a search sees and a restart keeps.
  [[nodiscard]] virtual model::Seq applied_seq() const = 0;

  // Applies changes in seq order, all or none; a change at or below applied_seq() is skipped.
  // When it returns, searches see them. Errors: storage_full, internal.
  [[nodiscard]] virtual Status apply(std::span<const DocumentChange> changes) = 0;

  // Empties the index and sets applied_seq() to 0.
  [[nodiscard]] virtual Status clear() = 0;

  // Best first. A query without a single searchable word gives no hits. Errors: internal.
  [[nodiscard]] virtual Result<Found> search(const Query& query) const = 0;
};

}  // namespace svea::search

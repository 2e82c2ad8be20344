// Port: the vectors of passages. Derived from the record by way of an embedding model: it can be thrown away
// and built again.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/ids.h"
#include "search/query.h"

namespace svea::search {

// What the index is told when a document's passages have been embedded, or when it went away.
struct VectorChange {
  model::Seq seq = 0;
  model::DocumentId document;
  model::SpaceId space;
  std::string type{};  // what search::Filter looks at, as in DocumentChange
  std::string date{};
  std::string language{};
  std::vector<std::vector<float>> vectors{};  // by the passages' ordinals; an empty one: the passage has none
};

struct NearPassage {
  model::DocumentId document;
  int ordinal = 0;
  double cosine = 0;  // with the vector asked for
};

// nearest() and hide() from many threads; apply() and clear() from one thread at a time.
class VectorIndex {
 public:
  virtual ~VectorIndex() = default;

  // The seq of the last change that nearest() sees and a restart keeps.
  [[nodiscard]] virtual model::Seq applied_seq() const = 0;

  // Applies changes in seq order; one at or below applied_seq() is skipped. Vectors of another dimension than
  // those that are there come of another model: then the index is emptied instead, and wants every change
  // again. Errors: storage_full, vectors_read_only, internal.
  [[nodiscard]] virtual Status apply(std::span<const VectorChange> changes) = 0;

  // The document has changed with `seq`: nearest() leaves out vectors of it that are older, until a restart.
  virtual void hide(model::DocumentId document, model::Seq seq) = 0;

  // Errors: as apply().
  [[nodiscard]] virtual Status clear() = 0;

  // The passages whose vectors point most nearly the way of `vector`, nearest first, at most `count`, within
  // the query's reach and filter; its words don't matter. None where `vector` is of another dimension.
  [[nodiscard]] virtual std::vector<NearPassage> nearest(std::span<const float> vector, const Query& query,
                                                         std::size_t count) const = 0;
};

}  // namespace svea::search

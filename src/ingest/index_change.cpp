#include "ingest/index_change.h"

#include <utility>

namespace svea::ingest {

search::DocumentChange to_index_change(store::Change&& change) {
  model::Document& document = change.document;
  return {.seq = document.seq,
          .document = document.id,
          .organisation = document.organisation,
          .space = document.space,
          .name = std::move(document.name),
          .metadata = std::move(document.metadata),
          .passages = std::move(change.passages)};
}

}  // namespace svea::ingest

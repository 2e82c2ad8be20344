// A change of the record as an index is told it.
#pragma once

#include "search/search_index.h"
#include "store/documents.h"

namespace svea::ingest {

[[nodiscard]] search::DocumentChange to_index_change(store::Change&& change);

}  // namespace svea::ingest

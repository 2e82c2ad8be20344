// A source's documents in another space, inside a transaction of the caller's.
#pragma once

#include "model/source.h"
#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// The documents that came through `source` alone stand in `to` afterwards, in all their versions, and the
// change feed brings those that are ready anew. What it shares with people or other sources stays, and its
// next run brings it into `to`. Errors: source_documents_there (a document of that name is in `to`).
[[nodiscard]] Status move_documents(Connection&, const model::Source& source, model::SpaceId to);

}  // namespace svea::store_sqlite

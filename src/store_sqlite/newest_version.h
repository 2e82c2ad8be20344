// Which version of a document counts, inside a transaction of the caller's.
#pragma once

#include "model/document.h"
#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

// This version is ready: the change feed brings it, and the older ones are replaced by it.
[[nodiscard]] Status make_ready(Connection&, const model::Document&);
// Versions older than `newest`, which is ready, are replaced by it; those still being taken in when they end.
[[nodiscard]] Status replace_older(Connection&, const model::Document& newest);
// The document gets this version, the highest. What was replaced is ready again, or taken in where it had
// failed.
[[nodiscard]] Status make_newest(Connection&, model::Document&, int version);

}  // namespace svea::store_sqlite

// What the three parts of SqliteDocuments do alike, inside a transaction of theirs.
#pragma once

#include <optional>

#include "model/document.h"
#include "model/reach.h"
#include "store_sqlite/connection.h"

namespace svea::store_sqlite {

[[nodiscard]] Result<std::optional<model::Document>> find_document(Connection&, model::DocumentId);
// Absent outside the reach.
[[nodiscard]] Result<std::optional<model::Document>> find_document(Connection&, model::DocumentId,
                                                                   const model::Reach&);

// A fresh job, last in the queue.
[[nodiscard]] Status add_job(Connection&, model::DocumentId, model::OrganisationId);
// received → failed, and the job ends. Nothing where the document is not received any more.
[[nodiscard]] Status fail_document(Connection&, model::DocumentId, const Error&);

// Puts the document last in the change feed, and only there.
[[nodiscard]] Status append_change(Connection&, model::DocumentId, model::OrganisationId, model::SpaceId,
                                   bool removed);

}  // namespace svea::store_sqlite

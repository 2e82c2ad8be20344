// What the parts of SqliteDocuments and SqliteIntakeJobs do alike, inside a transaction of theirs.
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
// All versions of that name in that space, the newest first.
[[nodiscard]] Result<std::vector<model::Document>> versions_of(Connection&, model::SpaceId,
                                                               const std::string& name);

// A fresh job, last in the queue; `is_again` where the document was ready before.
[[nodiscard]] Status add_job(Connection&, const model::Document&, bool is_again = false);
// The job ends. What was received has failed; what was ready stays so, with the failure beside it.
[[nodiscard]] Status fail_document(Connection&, model::DocumentId, const Error&);

// What was found, with what people have set, into the document's columns.
[[nodiscard]] Status store_metadata(Connection&, const model::Document&, const model::Metadata& found,
                                    const model::MetadataEdits& edits);

// Puts the document last in the change feed, and only there.
[[nodiscard]] Status append_change(Connection&, const model::Document&, bool removed);

}  // namespace svea::store_sqlite

// How sources are stored: the numbers of their enumerations, and what nothing is looked up by as JSON.
#pragma once

#include "model/source.h"
#include "store_sqlite/rows.h"

namespace svea::store_sqlite {

// The numbers in the database. Never give a number a new meaning; add at the end.
static_assert(int(model::SourceKind::folder) == 0 && int(model::SourceKind::website) == 1 &&
              int(model::SourceKind::feed) == 2 && int(model::SourceKind::webdav) == 3 &&
              int(model::SourceKind::riksdagen) == 4 && int(model::SourceKind::catalogue) == 5);
static_assert(int(model::SourceState::waiting) == 0 && int(model::SourceState::queued) == 1 &&
              int(model::SourceState::running) == 2 && int(model::SourceState::removing) == 3);

[[nodiscard]] std::string store_settings(const model::SourceSettings& settings);
[[nodiscard]] std::string store_wish(const model::RunWish& wish);
[[nodiscard]] std::string store_counts(const model::RunCounts& counts);
[[nodiscard]] std::optional<std::string> store_failure(const std::optional<Error>& error);

// The present row of `SELECT * FROM sources`. Errors: record_damaged.
[[nodiscard]] Result<model::Source> read_source(const Rows& row);
// The present row of `SELECT source_id, key, name, fingerprint, memo, document_id, is_owned, error`.
[[nodiscard]] Result<model::SourceItem> read_source_item(const Rows& row);

}  // namespace svea::store_sqlite

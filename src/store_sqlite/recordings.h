// Recordings that runs have written down, in SQLite.
#pragma once

#include "store/recordings.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteRecordings final : public store::Recordings {
 public:
  explicit SqliteRecordings(Database& database) : database_(database) {}

  Result<model::Recording> add(const store::NewRecording& recording) override;
  Result<std::optional<model::Recording>> find(model::RecordingId) override;
  Result<std::vector<model::Recording>> unneeded(Time now, std::size_t count_max) override;
  Status remove(model::RecordingId) override;
  Result<bool> content_in_use(std::string_view content_hash, model::RecordingId other_than) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite

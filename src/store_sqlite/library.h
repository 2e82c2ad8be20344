// The library in SQLite.
#pragma once

#include "store/library.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteLibrary final : public store::Library {
 public:
  explicit SqliteLibrary(Database& database) : database_(database) {}

  Result<model::LibraryEntry> add(const model::LibraryEntry& entry) override;
  Result<std::optional<model::LibraryEntry>> change(const model::LibraryEntry& entry) override;
  Status remove(model::LibraryEntryId) override;
  Result<std::vector<store::RatedEntry>> list(const model::Reach&, std::string_view kind,
                                              model::PersonId asking) override;
  Result<std::optional<store::RatedEntry>> find(model::LibraryEntryId, const model::Reach&,
                                                model::PersonId asking) override;
  Result<std::vector<model::LibraryEntry>> versions(model::LibraryEntryId, const model::Reach&) override;
  Status rate(model::LibraryEntryId, model::PersonId, int stars) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite

// Votes in SQLite.
#pragma once

#include "store/votes.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteVotes final : public store::Votes {
 public:
  explicit SqliteVotes(Database& database) : database_(database) {}

  Status add(const model::Vote& vote) override;
  Result<std::vector<model::Vote>> list(model::OrganisationId) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite

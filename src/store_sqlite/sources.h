// Sources in SQLite.
#pragma once

#include "store/sources.h"
#include "store_sqlite/database.h"

namespace svea::store_sqlite {

class SqliteSources final : public store::Sources {
 public:
  explicit SqliteSources(Database& database) : database_(database) {}

  Result<model::Source> add(const model::Source&) override;
  Result<std::optional<model::Source>> find(model::SourceId, const model::Reach&) override;
  Result<std::vector<model::Source>> list(model::OrganisationId, const model::Reach&) override;
  Result<bool> change(const model::Source& changed, const model::Reach&) override;
  Result<bool> wish_run(model::SourceId, const model::RunWish&, const model::Reach&) override;
  Result<bool> begin_removal(model::SourceId, const model::Reach&) override;
  Result<std::optional<model::Source>> take_next(Time now, bool scheduled) override;
  Status set_counts(model::SourceId, const model::RunCounts&) override;
  Status finish_run(model::SourceId, const model::RunCounts&, const std::optional<Error>&,
                    Time ended_at) override;
  Status release_runs() override;
  Result<std::vector<model::Source>> all() override;
  Status remove(model::SourceId) override;

 private:
  Database& database_;
};

}  // namespace svea::store_sqlite

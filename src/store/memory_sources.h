// In-memory fake of sources.
#pragma once

#include <map>
#include <mutex>

#include "store/directory.h"
#include "store/memory_source_items.h"
#include "store/sources.h"

namespace svea::store {

class MemorySources final : public Sources {
 public:
  // Spaces are looked up in `directory`; both outlive this.
  MemorySources(Directory& directory, MemorySourceItems& items) : directory_(directory), items_(items) {}

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
  model::Source* find_row(model::SourceId, const model::Reach&);
  [[nodiscard]] Status check_name(const model::Source&) const;

  Directory& directory_;
  MemorySourceItems& items_;
  std::mutex mutex_;
  std::map<model::SourceId, model::Source> rows_;
  std::int64_t last_id_ = 0;
};

}  // namespace svea::store

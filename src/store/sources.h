// Port: sources and their runs. Their items are in source_items.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/reach.h"
#include "model/source.h"

namespace svea::store {

class Sources {
 public:
  virtual ~Sources() = default;

  // For people. Outside `reach`, and once it is being removed, a source does not exist.

  // Its id, state and run are made here. Errors: source_name_taken, gone (no such space in that
  // organisation).
  [[nodiscard]] virtual Result<model::Source> add(const model::Source&) = 0;
  [[nodiscard]] virtual Result<std::optional<model::Source>> find(model::SourceId, const model::Reach&) = 0;
  // By name.
  [[nodiscard]] virtual Result<std::vector<model::Source>> list(model::OrganisationId,
                                                                const model::Reach&) = 0;
  // Stores name, space, settings, interval, paused and due_at of `changed`. With another space go the
  // documents that came through this source alone, in the same commit; what it shares with people or other
  // sources stays, and its next run brings it. False when it does not exist. Errors: source_name_taken,
  // source_runs (while it runs, its space and settings stay), gone (no such space in its organisation),
  // source_documents_there.
  [[nodiscard]] virtual Result<bool> change(const model::Source& changed, const model::Reach&) = 0;
  // waiting → queued; a newer wish replaces an older one. False when it runs or does not exist.
  [[nodiscard]] virtual Result<bool> wish_run(model::SourceId, const model::RunWish&,
                                              const model::Reach&) = 0;
  // Any state → removing. False when it does not exist.
  [[nodiscard]] virtual Result<bool> begin_removal(model::SourceId, const model::Reach&) = 0;

  // For whoever synchronises.

  // The next one to run, now running: one that is queued, else, when `scheduled`, one that is due at `now`.
  [[nodiscard]] virtual Result<std::optional<model::Source>> take_next(Time now, bool scheduled) = 0;
  [[nodiscard]] virtual Status set_counts(model::SourceId, const model::RunCounts&) = 0;
  // running → waiting, the wish fulfilled, due again after its interval, if it has one. Nothing for one that
  // is being removed.
  [[nodiscard]] virtual Status finish_run(model::SourceId, const model::RunCounts&,
                                          const std::optional<Error>&, Time ended_at) = 0;
  // running → queued: runs that a process left when it died, or that must wait for another time.
  [[nodiscard]] virtual Status release_runs() = 0;
  // Of every organisation, those being removed too.
  [[nodiscard]] virtual Result<std::vector<model::Source>> all() = 0;
  // Its items are forgotten; the documents and their origins stay.
  [[nodiscard]] virtual Status remove(model::SourceId) = 0;
};

}  // namespace svea::store

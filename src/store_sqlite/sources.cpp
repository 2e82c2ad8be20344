#include "store_sqlite/sources.h"

#include "store/errors.h"
#include "store_sqlite/source_move.h"
#include "store_sqlite/stored_sources.h"

namespace svea::store_sqlite {
namespace {

using model::Source;
using model::SourceState;

Result<std::optional<Source>> find_source(Connection& connection, model::SourceId id) {
  auto rows = TRY(connection.query("SELECT * FROM sources WHERE id = ?1", id));
  if (!TRY(rows.next())) return std::nullopt;
  return TRY(read_source(rows));
}

// As people see it: absent outside the reach, and once it is being removed.
Result<std::optional<Source>> find_source(Connection& connection, model::SourceId id,
                                          const model::Reach& reach) {
  auto source = TRY(find_source(connection, id));
  if (source && (!reach.covers(source->space) || source->state == SourceState::removing)) source.reset();
  return source;
}

Result<std::vector<Source>> read_sources(Rows rows) {
  std::vector<Source> all;
  while (TRY(rows.next())) all.push_back(TRY(read_source(rows)));
  return all;
}

Status check_name(Connection& connection, const Source& wanted) {
  if (TRY(connection.has_row("SELECT 1 FROM sources WHERE space_id = ?1 AND name = ?2 AND id <> ?3",
                             wanted.space, wanted.name, wanted.id)))
    return store::source_name_taken();
  return {};
}

Status set_state(Connection& connection, model::SourceId id, SourceState state) {
  return connection.run("UPDATE sources SET state = ?2 WHERE id = ?1", id, state);
}

Result<std::optional<Source>> next_source(Connection& connection, Time now, bool scheduled) {
  auto queued = TRY(
      connection.query("SELECT * FROM sources WHERE state = ?1 ORDER BY id LIMIT 1", SourceState::queued));
  if (TRY(queued.next())) return TRY(read_source(queued));
  auto due =
      TRY(connection.query("SELECT * FROM sources WHERE ?3 AND state = ?1 AND due_at > 0 AND due_at <= ?2 "
                           "AND NOT paused ORDER BY due_at LIMIT 1",
                           SourceState::waiting, now, scheduled));
  if (TRY(due.next())) return TRY(read_source(due));
  return std::nullopt;
}

}  // namespace

Result<Source> SqliteSources::add(const Source& given) {
  return database_.write([&](Connection& connection) -> Result<Source> {
    if (!TRY(connection.has_row("SELECT 1 FROM spaces WHERE id = ?1 AND organisation_id = ?2", given.space,
                                given.organisation)))
      return store::gone();
    Source fresh = given;
    fresh.id = {};
    TRY(check_name(connection, fresh));
    TRY(
        connection.run("INSERT INTO sources (organisation_id, space_id, kind, name, settings, "
                       "interval_minutes, paused, state, wish, counts, due_at, started_at, ended_at) VALUES "
                       "(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 0, 0)",
                       given.organisation, given.space, given.kind, given.name,
                       store_settings(given.settings), given.interval_minutes, given.paused,
                       SourceState::waiting, store_wish({}), store_counts({}), given.due_at));
    return *TRY(find_source(connection, {connection.last_id()}));
  });
}

Result<std::optional<Source>> SqliteSources::find(model::SourceId id, const model::Reach& reach) {
  return database_.read([&](Connection& connection) { return find_source(connection, id, reach); });
}

Result<std::vector<Source>> SqliteSources::list(model::OrganisationId organisation,
                                                const model::Reach& reach) {
  return database_.read([&](Connection& connection) -> Result<std::vector<Source>> {
    auto all = TRY(read_sources(
        TRY(connection.query("SELECT * FROM sources WHERE organisation_id = ?1 AND state <> ?2 ORDER BY name",
                             organisation, SourceState::removing))));
    std::erase_if(all, [&](const Source& source) { return !reach.covers(source.space); });
    return all;
  });
}

Result<bool> SqliteSources::change(const Source& changed, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto there = TRY(find_source(connection, changed.id, reach));
    if (!there) return false;
    const bool moves = changed.space != there->space;
    const auto settings = store_settings(changed.settings);
    if (there->state == SourceState::running && (moves || settings != store_settings(there->settings)))
      return store::source_runs();
    if (moves && !TRY(connection.has_row("SELECT 1 FROM spaces WHERE id = ?1 AND organisation_id = ?2",
                                         changed.space, there->organisation)))
      return store::gone();
    TRY(check_name(connection, changed));
    if (moves) TRY(move_documents(connection, *there, changed.space));
    TRY(
        connection.run("UPDATE sources SET name = ?2, settings = ?3, interval_minutes = ?4, paused = ?5, "
                       "due_at = ?6, space_id = ?7 WHERE id = ?1",
                       changed.id, changed.name, settings, changed.interval_minutes, changed.paused,
                       changed.due_at, changed.space));
    return true;
  });
}

Result<bool> SqliteSources::wish_run(model::SourceId id, const model::RunWish& wish,
                                     const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    const auto source = TRY(find_source(connection, id, reach));
    if (!source || source->state == SourceState::running) return false;
    TRY(connection.run("UPDATE sources SET state = ?2, wish = ?3 WHERE id = ?1", id, SourceState::queued,
                       store_wish(wish)));
    return true;
  });
}

Result<bool> SqliteSources::begin_removal(model::SourceId id, const model::Reach& reach) {
  return database_.write([&](Connection& connection) -> Result<bool> {
    if (!TRY(find_source(connection, id, reach))) return false;
    TRY(set_state(connection, id, SourceState::removing));
    return true;
  });
}

Result<std::optional<Source>> SqliteSources::take_next(Time now, bool scheduled) {
  // Asked every second: only when there is something to run is the writer's turn taken.
  const auto waiting =
      database_.read([&](Connection& connection) { return next_source(connection, now, scheduled); });
  if (!TRY(waiting)) return std::nullopt;
  return database_.write([&](Connection& connection) -> Result<std::optional<Source>> {
    const auto next = TRY(next_source(connection, now, scheduled));
    if (!next) return std::nullopt;
    TRY(connection.run("UPDATE sources SET state = ?2, started_at = ?3, counts = ?4 WHERE id = ?1", next->id,
                       SourceState::running, now, store_counts({})));
    return find_source(connection, next->id);
  });
}

Status SqliteSources::set_counts(model::SourceId id, const model::RunCounts& counts) {
  return database_.write([&](Connection& connection) {
    return connection.run("UPDATE sources SET counts = ?2 WHERE id = ?1", id, store_counts(counts));
  });
}

Status SqliteSources::finish_run(model::SourceId id, const model::RunCounts& counts,
                                 const std::optional<Error>& error, Time ended_at) {
  return database_.write([&](Connection& connection) {
    constexpr auto k_minute_ms = std::chrono::milliseconds{std::chrono::minutes{1}}.count();
    return connection.run(
        "UPDATE sources SET state = ?2, wish = ?3, counts = ?4, error = ?5, ended_at = ?6, due_at = "
        "iif(interval_minutes > 0, ?6 + interval_minutes * ?7, 0) WHERE id = ?1 AND state = ?8",
        id, SourceState::waiting, store_wish({}), store_counts(counts), store_failure(error), ended_at,
        k_minute_ms, SourceState::running);
  });
}

Status SqliteSources::release_runs() {
  return database_.write([&](Connection& connection) {
    return connection.run("UPDATE sources SET state = ?2 WHERE state = ?1", SourceState::running,
                          SourceState::queued);
  });
}

Result<std::vector<Source>> SqliteSources::all() {
  return database_.read([&](Connection& connection) -> Result<std::vector<Source>> {
    return read_sources(TRY(connection.query("SELECT * FROM sources ORDER BY id")));
  });
}

Status SqliteSources::remove(model::SourceId id) {
  return database_.write([&](Connection& connection) {
    return connection.run("DELETE FROM sources WHERE id = ?1", id);  // its items go with it
  });
}

}  // namespace svea::store_sqlite

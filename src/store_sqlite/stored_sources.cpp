#include "store_sqlite/stored_sources.h"

#include "json/json.h"
#include "store_sqlite/stored_values.h"

namespace svea::store_sqlite {
namespace {

json::Array array_of(const std::vector<std::string>& strings) {
  return json::Array(strings.begin(), strings.end());
}

Result<std::vector<std::string>> strings_in(const json::Object& object, std::string_view name) {
  std::vector<std::string> strings;
  for (const auto& value : *TRY(json::get<const json::Array*>(object, name)))
    strings.push_back(TRY(json::as<std::string>(value, name)));
  return strings;
}

Result<model::SourceSettings> read_settings(std::string_view text) {
  const auto object = TRY(json::parse_object(text));
  model::SourceSettings settings;
  settings.address = TRY(json::get<std::string>(object, "address"));
  settings.user = TRY(json::get<std::string>(object, "user"));
  settings.sealed_password = TRY(json::get<std::string>(object, "sealed_password"));
  settings.include = TRY(strings_in(object, "include"));
  settings.exclude = TRY(strings_in(object, "exclude"));
  settings.hosts = TRY(strings_in(object, "hosts"));
  settings.types = TRY(strings_in(object, "types"));
  settings.depth = static_cast<int>(TRY(json::get<std::int64_t>(object, "depth")));
  settings.items_max = TRY(json::get<std::int64_t>(object, "items_max"));
  settings.requests_per_minute =
      static_cast<int>(TRY(json::get<std::int64_t>(object, "requests_per_minute")));
  settings.private_network = TRY(json::get<bool>(object, "private_network"));
  return settings;
}

Result<model::RunWish> read_wish(std::string_view text) {
  const auto object = TRY(json::parse_object(text));
  model::RunWish wish;
  wish.limit = TRY(json::get<std::int64_t>(object, "limit"));
  wish.since = TRY(json::get<std::string>(object, "since"));
  wish.accept_removals = TRY(json::get<bool>(object, "accept_removals"));
  return wish;
}

Result<model::RunCounts> read_counts(std::string_view text) {
  const auto object = TRY(json::parse_object(text));
  model::RunCounts counts;
  counts.expected = TRY(json::get<std::int64_t>(object, "expected"));
  counts.found = TRY(json::get<std::int64_t>(object, "found"));
  counts.added = TRY(json::get<std::int64_t>(object, "added"));
  counts.changed = TRY(json::get<std::int64_t>(object, "changed"));
  counts.unchanged = TRY(json::get<std::int64_t>(object, "unchanged"));
  counts.removed = TRY(json::get<std::int64_t>(object, "removed"));
  counts.failed = TRY(json::get<std::int64_t>(object, "failed"));
  return counts;
}

Result<std::optional<Error>> read_failure(const Rows& row, int column) {
  const auto stored = row.get<std::optional<std::string>>(column);
  if (!stored) return std::nullopt;
  return TRY(read_error(*stored));
}

}  // namespace

std::string store_settings(const model::SourceSettings& settings) {
  return json::serialise(json::Object{{"address", settings.address},
                                      {"user", settings.user},
                                      {"sealed_password", settings.sealed_password},
                                      {"include", array_of(settings.include)},
                                      {"exclude", array_of(settings.exclude)},
                                      {"hosts", array_of(settings.hosts)},
                                      {"types", array_of(settings.types)},
                                      {"depth", settings.depth},
                                      {"items_max", settings.items_max},
                                      {"requests_per_minute", settings.requests_per_minute},
                                      {"private_network", settings.private_network}});
}

std::string store_wish(const model::RunWish& wish) {
  return json::serialise(
      json::Object{{"limit", wish.limit}, {"since", wish.since}, {"accept_removals", wish.accept_removals}});
}

std::string store_counts(const model::RunCounts& counts) {
  return json::serialise(json::Object{{"expected", counts.expected},
                                      {"found", counts.found},
                                      {"added", counts.added},
                                      {"changed", counts.changed},
                                      {"unchanged", counts.unchanged},
                                      {"removed", counts.removed},
                                      {"failed", counts.failed}});
}

std::optional<std::string> store_failure(const std::optional<Error>& error) {
  return error ? std::optional(store_error(*error)) : std::nullopt;
}

Result<model::Source> read_source(const Rows& row) {
  model::Source source;
  source.id = row.get<model::SourceId>(0);
  source.organisation = row.get<model::OrganisationId>(1);
  source.space = row.get<model::SpaceId>(2);
  source.kind = row.get<model::SourceKind>(3);
  source.name = row.get<std::string>(4);
  source.settings = TRY(read_settings(row.get<std::string_view>(5)));
  source.interval_minutes = row.get<int>(6);
  source.paused = row.get<bool>(7);
  source.state = row.get<model::SourceState>(8);
  source.wish = TRY(read_wish(row.get<std::string_view>(9)));
  source.counts = TRY(read_counts(row.get<std::string_view>(10)));
  source.error = TRY(read_failure(row, 11));
  source.due_at = row.get<Time>(12);
  source.started_at = row.get<Time>(13);
  source.ended_at = row.get<Time>(14);
  return source;
}

Result<model::SourceItem> read_source_item(const Rows& row) {
  auto error = TRY(read_failure(row, 7));
  return model::SourceItem{.source = row.get<model::SourceId>(0),
                           .key = row.get<std::string>(1),
                           .name = row.get<std::string>(2),
                           .fingerprint = row.get<std::string>(3),
                           .memo = row.get<std::string>(4),
                           .document = row.get<model::DocumentId>(5),
                           .is_owned = row.get<bool>(6),
                           .error = std::move(error)};
}

}  // namespace svea::store_sqlite

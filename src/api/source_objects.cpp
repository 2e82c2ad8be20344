#include "api/source_objects.h"

#include <array>

#include "api/objects.h"

namespace svea::api {
namespace {

using model::SourceKind;

constexpr std::array<std::pair<std::string_view, SourceKind>, 6> k_kinds{
    {{"folder", SourceKind::folder},
     {"website", SourceKind::website},
     {"feed", SourceKind::feed},
     {"webdav", SourceKind::webdav},
     {"riksdagen", SourceKind::riksdagen},
     {"catalogue", SourceKind::catalogue}}};

std::string_view name_of(SourceKind kind) {
  for (const auto& [name, value] : k_kinds)
    if (value == kind) return name;
  return "";
}

std::string_view state_of(const model::Source& source) {
  switch (source.state) {
    case model::SourceState::queued:
      return "queued";
    case model::SourceState::running:
      return "running";
    default:
      return source.paused ? "paused" : "waiting";
  }
}

json::Value time_or_null(Time time) {
  if (time == Time{}) return nullptr;
  return json::Value(text_of(time));
}

json::Object object_of(const model::SourceSettings& settings) {
  return {{"address", settings.address},
          {"user", settings.user},
          {"has_password", !settings.sealed_password.empty()},
          {"include", texts_of(settings.include)},
          {"exclude", texts_of(settings.exclude)},
          {"hosts", texts_of(settings.hosts)},
          {"types", texts_of(settings.types)},
          {"depth", settings.depth},
          {"items_max", settings.items_max},
          {"requests_per_minute", settings.requests_per_minute},
          {"private_network", settings.private_network}};
}

json::Object object_of(const model::RunCounts& counts) {
  return {{"expected", counts.expected > 0 ? json::Value(counts.expected) : json::Value(nullptr)},
          {"found", counts.found},
          {"added", counts.added},
          {"changed", counts.changed},
          {"unchanged", counts.unchanged},
          {"removed", counts.removed},
          {"failed", counts.failed}};
}

}  // namespace

json::Object object_of(const model::Source& source, const store::SourceDocuments& documents) {
  const bool is_scheduled = source.interval_minutes > 0 && !source.paused;
  return {{"id", source.id.value},
          {"organisation", source.organisation.value},
          {"space", source.space.value},
          {"kind", name_of(source.kind)},
          {"name", source.name},
          {"settings", object_of(source.settings)},
          {"interval_minutes", source.interval_minutes},
          {"paused", source.paused},
          {"state", state_of(source)},
          {"run", object_of(source.counts)},
          {"error", failure_of(source.error)},
          {"started_at", time_or_null(source.started_at)},
          {"ended_at", time_or_null(source.ended_at)},
          {"due_at", is_scheduled ? time_or_null(source.due_at) : json::Value(nullptr)},
          {"documents",
           json::Object{
               {"received", documents.received}, {"ready", documents.ready}, {"failed", documents.failed}}}};
}

json::Object object_of(const model::SourceItem& item) {
  return {{"key", item.key}, {"name", item.name}, {"failure", failure_of(item.error)}};
}

Result<SourceKind> get_source_kind(const json::Object& body) {
  const auto wanted = TRY(json::get<std::string>(body, "kind"));
  for (const auto& [name, kind] : k_kinds)
    if (name == wanted) return kind;
  return fail(
      ErrorKind::invalid_input, "source_kind_unknown",
      {"Det finns inget sådant slag av källa. Välj folder, website, feed, webdav, riksdagen eller catalogue.",
       "There is no such kind of source. Choose folder, website, feed, webdav, riksdagen or catalogue."});
}

}  // namespace svea::api

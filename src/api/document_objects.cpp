#include "api/document_objects.h"

#include <algorithm>

#include "api/objects.h"

namespace svea::api {
namespace {

using store::IntakeStep;

std::string_view name_of(IntakeStep step) {
  switch (step) {
    case IntakeStep::waiting:
      return "waiting";
    case IntakeStep::reading:
      return "reading";
    case IntakeStep::reading_pages:
      return "reading_pages";
  }
  return "";
}

json::Object object_of(const store::JobProgress& job) {
  return {{"step", name_of(job.step)},    {"share", job.share},
          {"attempts", job.attempts},     {"pages", job.pages},
          {"pages_read", job.pages_read}, {"seconds_left", number_or_null(job.seconds_left)}};
}

// Read, and on its way into the index.
json::Object being_indexed() {
  return {{"step", "indexing"}, {"share", 1.0},    {"attempts", 1},
          {"pages", 0},         {"pages_read", 0}, {"seconds_left", 0.0}};
}

// What is shown besides the documents themselves.
struct Beside {
  std::vector<store::JobProgress> jobs;
  std::map<model::DocumentId, model::Origin> origins;
};

Result<Beside> beside(const Services& services, std::span<const model::DocumentId> ids) {
  auto jobs = TRY(services.record.intake_jobs().progress(ids, services.clock.now()));
  auto origins = TRY(services.record.source_items().origins(ids));
  return Beside{std::move(jobs), std::move(origins)};
}

json::Object shown(const Services& services, model::Document document, const Beside& known) {
  const auto& jobs = known.jobs;
  const auto job = std::ranges::find(jobs, document.id, &store::JobProgress::document);
  const bool is_indexed = document.ready_seq <= services.index.applied_seq();
  if (document.state == model::DocumentState::ready && !is_indexed)
    document.state = model::DocumentState::received;
  auto object = api::object_of(document);
  if (job != jobs.end())
    object["progress"] = object_of(*job);
  else if (document.state == model::DocumentState::received)
    object["progress"] = being_indexed();
  else
    object["progress"] = nullptr;
  const auto origin = known.origins.find(document.id);
  object["origin"] =
      origin == known.origins.end() ? json::Value() : json::Value(api::object_of(origin->second));
  return object;
}

}  // namespace

Result<json::Array> shown(const Services& services, const std::vector<model::Document>& documents) {
  std::vector<model::DocumentId> ids;
  for (const auto& document : documents) ids.push_back(document.id);
  const auto known = TRY(beside(services, ids));
  json::Array array;
  for (const auto& document : documents) array.push_back(shown(services, document, known));
  return array;
}

Result<json::Object> shown(const Services& services, const model::Document& document) {
  const auto known = TRY(beside(services, {&document.id, 1}));
  return shown(services, document, known);
}

}  // namespace svea::api

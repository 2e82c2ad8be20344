#include "api/shown_documents.h"

#include "api/objects.h"

namespace svea::api {
namespace {

json::Object shown(const Services& services, model::Document document,
                   const std::map<model::DocumentId, model::Origin>& origins) {
  if (document.state == model::DocumentState::ready && document.seq > services.index.applied_seq())
    document.state = model::DocumentState::received;
  auto object = object_of(document);
  const auto origin = origins.find(document.id);
  object["origin"] = origin == origins.end() ? json::Value(nullptr) : json::Value(object_of(origin->second));
  return object;
}

}  // namespace

Result<json::Array> shown_documents(Services& services, std::span<const model::Document> documents) {
  std::vector<model::DocumentId> ids;
  for (const auto& document : documents) ids.push_back(document.id);
  const auto origins = TRY(services.record.source_items().origins(ids));
  json::Array array;
  for (const auto& document : documents) array.push_back(shown(services, document, origins));
  return array;
}

Result<json::Object> shown_document(Services& services, const model::Document& document) {
  const auto origins = TRY(services.record.source_items().origins({&document.id, 1}));
  return shown(services, document, origins);
}

}  // namespace svea::api

// /document-types: what documents may be called, for choosing and for filters.
#include "api/objects.h"
#include "api/resources.h"

namespace svea::api {

void add_document_types(http::Router& router) {
  router.add({.method = http::Method::get,
              .pattern = path("/document-types"),
              .handler = [](http::Request&) -> Result<http::Response> {
                json::Array types;
                for (const auto& type : model::k_document_types) types.push_back(object_of(type));
                return json_of(200, {{"types", std::move(types)}});
              }});
}

}  // namespace svea::api

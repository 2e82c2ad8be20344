// Documents as people see them: whether they are found already, and where they come from.
#pragma once

#include <span>

#include "api/services.h"
#include "json/json.h"
#include "model/document.h"

namespace svea::api {

// To a person a document is ready when it is found; the index may lag behind the record by a moment. Those
// that a source fetched have an "origin". `documents` are such as the caller may read.
[[nodiscard]] Result<json::Array> shown_documents(Services& services,
                                                  std::span<const model::Document> documents);
[[nodiscard]] Result<json::Object> shown_document(Services& services, const model::Document& document);

}  // namespace svea::api

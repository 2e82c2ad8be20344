// Documents as people see them: with how far the taking in has come, and where a source fetched them.
#pragma once

#include <vector>

#include "api/services.h"
#include "json/json.h"
#include "model/document.h"

namespace svea::api {

// To a person a document is ready when it is found: until the index has it, it is shown as received.
[[nodiscard]] Result<json::Object> shown(const Services& services, const model::Document& document);
[[nodiscard]] Result<json::Array> shown(const Services& services,
                                        const std::vector<model::Document>& documents);

}  // namespace svea::api

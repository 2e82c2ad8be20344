// The document in a request's path.
#pragma once

#include "api/services.h"
#include "http/request.h"

namespace svea::api {

// Where the caller reads it. Errors: not_found.
[[nodiscard]] Result<model::Document> find_document(Services& services, const http::Request& request);
// Where the caller may change it; its organisation is noted for the audit log. Errors: not_found, forbidden.
[[nodiscard]] Result<model::Document> find_editable(Services& services, http::Request& request);

}  // namespace svea::api

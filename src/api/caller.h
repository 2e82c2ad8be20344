// Who asks, and what they may.
#pragma once

#include <string>

#include "access/rights.h"
#include "base/result.h"
#include "http/request.h"
#include "model/api_key.h"

namespace svea::api {

struct Caller {
  access::Rights rights;
  std::string session{};               // the cookie's secret; "" when a key was used
  std::optional<model::ApiKey> key{};  // that a program asks with; rights are already narrowed to it

  [[nodiscard]] const model::Person& person() const { return rights.person(); }
};

// Of a request to a route that only signed-in people reach.
[[nodiscard]] const Caller& caller_of(const http::Request& request);

// The organisation in the path, when the caller is a member of it. Errors: to others it does not exist.
[[nodiscard]] Result<model::OrganisationId> own_organisation(const http::Request& request);
// The organisation in the path, when the caller administers it. Errors: forbidden to its other members; to
// everybody else it does not exist.
[[nodiscard]] Result<model::OrganisationId> administered_organisation(const http::Request& request);

}  // namespace svea::api

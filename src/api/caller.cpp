#include "api/caller.h"

#include "api/read.h"
#include "base/check.h"

namespace svea::api {

const Caller& caller_of(const http::Request& request) {
  const auto* caller = std::any_cast<Caller>(&request.caller);
  check(caller != nullptr, "nobody reaches this route without signing in");
  return *caller;
}

Result<model::OrganisationId> own_organisation(const http::Request& request) {
  const auto organisation = TRY(path_id<model::OrganisationId>(request, "organisation"));
  if (!caller_of(request).rights.is_member_of(organisation)) return not_there();
  return organisation;
}

Result<model::OrganisationId> administered_organisation(const http::Request& request) {
  const auto organisation = TRY(path_id<model::OrganisationId>(request, "organisation"));
  const auto& rights = caller_of(request).rights;
  if (rights.may_administer(organisation)) return organisation;
  if (rights.is_member_of(organisation)) return not_allowed();
  return not_there();
}

}  // namespace svea::api

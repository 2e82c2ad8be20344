// /evaluations: how good search and answers are on a set of questions; for the operator.
#include "api/caller.h"
#include "api/read.h"
#include "api/resources.h"

namespace svea::api {
namespace {

Result<http::Response> evaluate(Services& services, http::Request& request) {
  if (!caller_of(request).rights.may_operate()) return not_allowed();
  return json_of(200, TRY(services.evaluate(TRY(body_of(request)))));
}

}  // namespace

void add_evaluations(http::Router& router, Services& services) {
  router.add({.method = http::Method::post,
              .pattern = path("/evaluations"),
              .handler = with(services, evaluate),
              .body = http::TextBody{limits::k_evaluation_bytes_max},
              .lane = http::Lane::slow,
              .action = "evaluated"});
}

}  // namespace svea::api

#include "http/problem.h"

#include "json/json.h"

namespace svea::http {
namespace {

// Long enough for a burst to pass, short enough that nobody gives up.
constexpr std::string_view k_retry_after_s = "5";

}  // namespace

int status_of(const Error& error) {
  switch (error.kind) {
    case ErrorKind::invalid_input:
      return 400;
    case ErrorKind::too_large:
      return 413;
    case ErrorKind::unsupported:
      return 422;
    case ErrorKind::not_found:
      return 404;
    case ErrorKind::forbidden:
      return 403;
    case ErrorKind::unauthenticated:
      return 401;
    case ErrorKind::conflict:
      return 409;
    case ErrorKind::busy:
      return 503;
    case ErrorKind::unavailable:
      return 503;
    case ErrorKind::timeout:
      return 504;
    case ErrorKind::cancelled:
      return 409;
    case ErrorKind::storage_full:
      return 507;
    case ErrorKind::internal:
      return 500;
  }
  return 500;
}

Response problem(const Error& error, std::string_view request_id) {
  return problem(status_of(error), error, request_id);
}

Response problem(int status, const Error& error, std::string_view request_id) {
  Response response = json_response(status, json::serialise(json::Object{{"type", "about:blank"},
                                                                         {"title", error.code},
                                                                         {"status", status},
                                                                         {"code", error.code},
                                                                         {"detail", error.sentence.sv},
                                                                         {"detail_en", error.sentence.en},
                                                                         {"request_id", request_id}}));
  response.headers.set("Content-Type", "application/problem+json; charset=utf-8");
  response.problem = error.code;
  if (status == 503 || status == 429) response.headers.set("Retry-After", k_retry_after_s);
  return response;
}

}  // namespace svea::http

// What a request says, read with checks.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/result.h"
#include "http/request.h"
#include "json/json.h"
#include "model/directory.h"

namespace svea::api {

// What a person may not read, or what isn't there: the two are not told apart.
[[nodiscard]] std::unexpected<Error> not_there();
[[nodiscard]] std::unexpected<Error> not_allowed();

// A decimal number without sign; absent when it is none.
[[nodiscard]] std::optional<std::int64_t> number_in(std::string_view text);

// The id in the path. Errors: not_there (no thing has such an id).
template <typename IdType>
[[nodiscard]] Result<IdType> path_id(const http::Request& request, std::string_view name) {
  const auto number = number_in(request.parameter(name));
  if (!number) return not_there();
  return IdType{*number};
}

// A number in the query. Errors: parameter_invalid.
[[nodiscard]] Result<std::optional<std::int64_t>> query_number(const http::Request& request,
                                                               std::string_view name);
template <typename IdType>
[[nodiscard]] Result<std::optional<IdType>> query_id(const http::Request& request, std::string_view name) {
  const auto number = TRY(query_number(request, name));
  if (!number) return std::nullopt;
  return IdType{*number};
}
// A day of the calendar as YYYY-MM-DD.
[[nodiscard]] bool is_day(std::string_view text);
// A day as YYYY-MM-DD in the query; "" when it is missing. Errors: parameter_invalid.
[[nodiscard]] Result<std::string> query_day(const http::Request& request, std::string_view name);
// Codes with commas between them in the query; none when it is missing.
[[nodiscard]] std::vector<std::string> query_codes(const http::Request& request, std::string_view name);
[[nodiscard]] std::unexpected<Error> parameter_missing(std::string_view name);
[[nodiscard]] std::unexpected<Error> parameter_invalid(std::string_view name);

// Whether the client reads the outcome as events (Accept: text/event-stream).
[[nodiscard]] bool wants_events(const http::Request& request);

// The body as an object. Errors: json_invalid, json_not_object.
[[nodiscard]] Result<json::Object> body_of(const http::Request& request);

// A member that must say something, on one line of at most 200 code points; white space around it is dropped.
// Errors: json_member_missing, json_member_kind, name_empty, name_too_long.
[[nodiscard]] Result<std::string> get_name(const json::Object& object, std::string_view member);
// Lower-case letters a–z, digits and inner hyphens, at most 60. Errors: slug_invalid, those of json::get.
[[nodiscard]] Result<std::string> get_slug(const json::Object& object);
// Errors: role_unknown, those of json::get.
[[nodiscard]] Result<model::Role> get_role(const json::Object& object);
// Ids in an array. Errors: those of json::get and json::as.
template <typename IdType>
[[nodiscard]] Result<std::vector<IdType>> ids_in(const json::Array& array, std::string_view name) {
  std::vector<IdType> ids;
  for (const auto& value : array) ids.push_back(IdType{TRY(json::as<std::int64_t>(value, name))});
  return ids;
}

}  // namespace svea::api

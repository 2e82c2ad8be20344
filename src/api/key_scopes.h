// What each scope of a program's key opens: the one list. Everything else is closed to such keys.
#pragma once

#include <array>
#include <optional>
#include <span>
#include <string_view>

#include "base/result.h"
#include "http/request.h"
#include "model/api_key.h"

namespace svea::api {

struct OpenedRoute {
  http::Method method;
  std::string_view pattern;
  std::optional<model::KeyScope> scope;  // absent: open to every key
};

[[nodiscard]] std::span<const OpenedRoute> routes_open_to_keys();

// Errors: key_scope_missing, which names the scope.
[[nodiscard]] std::unexpected<Error> key_closed_without(model::KeyScope scope);

}  // namespace svea::api

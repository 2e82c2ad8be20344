// must(): the value of a Result that a test depends on; the test ends with the error's code where there is
// none.
#pragma once

#include <utility>

#include <doctest/doctest.h>

#include "base/result.h"

namespace svea {

template <typename T>
T must(Result<T> result) {
  REQUIRE_MESSAGE(result.has_value(), (result ? "" : result.error().code + ": " + result.error().detail));
  if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace svea

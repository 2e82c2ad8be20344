// JSON: parse with limits, read members with checks, build and write. The only way to Boost.JSON.
#pragma once

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/limits.h"
#include "base/result.h"
#include "json/fwd.h"

namespace svea::json {

// One JSON text (RFC 8259, UTF-8). The caller limits its size. Nested deeper than `depth_max` it is an error.
// Of members with the same name the last one counts. Errors: json_invalid.
[[nodiscard]] Result<Value> parse(std::string_view text, std::size_t depth_max = limits::k_nesting_max);

// The same where the text must be an object. Errors: json_invalid, json_not_object.
[[nodiscard]] Result<Object> parse_object(std::string_view text,
                                          std::size_t depth_max = limits::k_nesting_max);

[[nodiscard]] std::string serialise(const Value& value);
[[nodiscard]] std::string serialise(const Object& object);

// Members by kind: T is std::string, std::int64_t, double, bool, const Object* or const Array* (borrowed from
// `object`). A number without a fraction is an integer however it is written; every number is a double.

// A member that must be there and not null. Errors: json_member_missing, json_member_kind.
template <typename T>
[[nodiscard]] Result<T> get(const Object& object, std::string_view name);

// A member that may be absent or null. Errors: json_member_kind.
template <typename T>
[[nodiscard]] Result<std::optional<T>> find(const Object& object, std::string_view name);

// A value as T, named `name` in the error: for the elements of an array. Errors: json_member_kind.
template <typename T>
[[nodiscard]] Result<T> as(const Value& value, std::string_view name);

}  // namespace svea::json

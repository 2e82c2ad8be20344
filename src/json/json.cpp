#include "json/json.h"

#include <fmt/format.h>

#include <boost/json/serialize.hpp>
#include <boost/json/stream_parser.hpp>
#include <cmath>

namespace svea::json {
namespace {

// Beyond this a double no longer tells neighbouring integers apart.
constexpr double k_exact_integer_max = 9007199254740992.0;

std::optional<std::int64_t> integer(const Value& value) {
  if (value.is_int64()) return value.get_int64();
  if (value.is_double() && std::abs(value.get_double()) <= k_exact_integer_max &&
      std::trunc(value.get_double()) == value.get_double())
    return static_cast<std::int64_t>(value.get_double());
  return std::nullopt;
}

template <typename T>
std::optional<T> convert(const Value& value);

template <>
std::optional<std::string> convert(const Value& value) {
  if (!value.is_string()) return std::nullopt;
  return std::string(value.get_string());
}
template <>
std::optional<std::int64_t> convert(const Value& value) {
  return integer(value);
}
template <>
std::optional<double> convert(const Value& value) {
  if (!value.is_number()) return std::nullopt;
  return value.to_number<double>();
}
template <>
std::optional<bool> convert(const Value& value) {
  if (!value.is_bool()) return std::nullopt;
  return value.get_bool();
}
template <>
std::optional<const Object*> convert(const Value& value) {
  if (!value.is_object()) return std::nullopt;
  return &value.get_object();
}
template <>
std::optional<const Array*> convert(const Value& value) {
  if (!value.is_array()) return std::nullopt;
  return &value.get_array();
}

// What a member of kind T is called.
template <typename T>
Sentence kind_name();
template <>
Sentence kind_name<std::string>() {
  return {"en text", "a string"};
}
template <>
Sentence kind_name<std::int64_t>() {
  return {"ett heltal", "an integer"};
}
template <>
Sentence kind_name<double>() {
  return {"ett tal", "a number"};
}
template <>
Sentence kind_name<bool>() {
  return {"true eller false", "true or false"};
}
template <>
Sentence kind_name<const Object*>() {
  return {"ett objekt", "an object"};
}
template <>
Sentence kind_name<const Array*>() {
  return {"en lista", "an array"};
}

}  // namespace

Result<Value> parse(std::string_view text, std::size_t depth_max) {
  boost::json::parse_options options;
  options.max_depth = depth_max;
  boost::json::stream_parser parser({}, options);
  boost::system::error_code error;
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  const bool more_follows = !error && text.find_first_not_of(" \t\r\n", read) != std::string_view::npos;
  if (!error) parser.finish(error);
  if (error || more_follows)
    return fail(
        ErrorKind::invalid_input, "json_invalid",
        {fmt::format(
             "Innehållet är inte giltig JSON: det går inte att tolka vid byte {}. Rätta det och skicka igen.",
             read),
         fmt::format(
             "The content is not valid JSON: it can't be read at byte {}. Correct it and send it again.",
             read)},
        error ? error.message() : "");
  return parser.release();
}

Result<Object> parse_object(std::string_view text, std::size_t depth_max) {
  Value value = TRY(parse(text, depth_max));
  if (!value.is_object())
    return fail(ErrorKind::invalid_input, "json_not_object",
                {"Innehållet ska vara ett JSON-objekt, det vill säga omslutet av { och }.",
                 "The content must be a JSON object, that is, enclosed in { and }."});
  return std::move(value.get_object());
}

std::string serialise(const Value& value) { return boost::json::serialize(value); }
std::string serialise(const Object& object) { return boost::json::serialize(object); }

template <typename T>
Result<T> as(const Value& value, std::string_view name) {
  if (auto converted = convert<T>(value)) return *std::move(converted);
  const Sentence kind = kind_name<T>();
  return fail(ErrorKind::invalid_input, "json_member_kind",
              {fmt::format("Fältet ”{}” ska vara {}.", name, kind.sv),
               fmt::format("The field “{}” must be {}.", name, kind.en)});
}

template <typename T>
Result<std::optional<T>> find(const Object& object, std::string_view name) {
  const Value* value = object.if_contains(name);
  if (value == nullptr || value->is_null()) return std::optional<T>{};
  return std::optional<T>{TRY(as<T>(*value, name))};
}

template <typename T>
Result<T> get(const Object& object, std::string_view name) {
  if (auto found = TRY(find<T>(object, name))) return *std::move(found);
  const Sentence kind = kind_name<T>();
  return fail(ErrorKind::invalid_input, "json_member_missing",
              {fmt::format("Fältet ”{}” saknas. Det ska vara {}.", name, kind.sv),
               fmt::format("The field “{}” is missing. It must be {}.", name, kind.en)});
}

#define SVEA_JSON_KIND(T)                                     \
  template Result<T> as<T>(const Value&, std::string_view);   \
  template Result<T> get<T>(const Object&, std::string_view); \
  template Result<std::optional<T>> find<T>(const Object&, std::string_view);
SVEA_JSON_KIND(std::string)
SVEA_JSON_KIND(std::int64_t)
SVEA_JSON_KIND(double)
SVEA_JSON_KIND(bool)
SVEA_JSON_KIND(const Object*)
SVEA_JSON_KIND(const Array*)
#undef SVEA_JSON_KIND

}  // namespace svea::json

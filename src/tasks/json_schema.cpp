#include "tasks/json_schema.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "fields/kind_words.h"

namespace svea::tasks {
namespace {

using fields::Field;
using fields::Kind;

std::unexpected<Error> contradicts(const std::string& name, std::string_view sv, std::string_view en) {
  return fail(ErrorKind::invalid_input, "schema_contradicts",
              {fmt::format("Schemat motsäger sig själv: egenskapen ”{}” {}. Ändra den.", name, sv),
               fmt::format("The schema contradicts itself: the property “{}” {}. Change it.", name, en)});
}

struct Format {
  std::string_view name;
  Kind kind;
};
constexpr auto k_formats = std::to_array<Format>({{"date", Kind::date},
                                                  {"date-time", Kind::date},
                                                  {"time", Kind::time},
                                                  {"duration", Kind::deadline},
                                                  {"email", Kind::email},
                                                  {"idn-email", Kind::email},
                                                  {"uri", Kind::url},
                                                  {"iri", Kind::url}});

Status check_bounds(const std::string& name, const json::Object& property, std::string_view least,
                    std::string_view most) {
  const auto low = TRY(json::find<double>(property, least));
  const auto high = TRY(json::find<double>(property, most));
  if (low && high && *low > *high)
    return contradicts(name, fmt::format("har {} större än {}", least, most),
                       fmt::format("has {} above {}", least, most));
  return {};
}

Status read_choices(const json::Object& property, Field& field) {
  const auto choices = TRY(json::find<const json::Array*>(property, "enum"));
  if (!choices) return {};
  if ((*choices)->empty())
    return contradicts(field.name, "får inte ha något värde alls", "may have no value at all");
  for (const auto& choice : **choices)
    if (!choice.is_null()) field.choices.push_back(TRY(json::as<std::string>(choice, "enum")));
  return {};
}

// The kind that type, format and name say.
Result<std::optional<Kind>> kind_of(const json::Object& property, const Field& field,
                                    const std::string& type) {
  if (const auto kind = TRY(json::find<std::string>(property, "x-kind"))) return read_kind(*kind);
  if (!field.choices.empty()) return std::nullopt;
  const auto guessed = fields::kind_called(field.name);
  if (const auto format = TRY(json::find<std::string>(property, "format"))) {
    const auto* const known = std::ranges::find(k_formats, *format, &Format::name);
    if (known != k_formats.end()) {
      if (type != "string")
        return contradicts(field.name, fmt::format("har formatet {} men typen {}", *format, type),
                           fmt::format("has the format {} but the type {}", *format, type));
      // What is a date by its form may be a deadline by its name.
      return known->kind == Kind::date && guessed == Kind::deadline ? guessed : std::optional(known->kind);
    }
  }
  if (type == "number" || type == "integer")
    return guessed == Kind::amount || guessed == Kind::percent ? guessed : std::optional(Kind::number);
  return guessed;
}

// A type may be given with "null" beside it.
Result<std::string> type_of(const std::string& name, const json::Object& property) {
  const auto* const type = property.if_contains("type");
  if (type == nullptr) return "string";
  if (!type->is_array()) return json::as<std::string>(*type, "type");
  std::string found;
  for (const auto& one : type->get_array()) {
    auto written = json::as<std::string>(one, "type");
    if (!written) return written;
    if (*written == "null") continue;
    if (!found.empty()) return contradicts(name, "har flera typer. Välj en", "has several types. Choose one");
    found = *std::move(written);
  }
  return found.empty() ? "string" : found;
}

Result<Field> read_property(const std::string& name, const json::Object& property) {
  Field field{.name = name};
  const json::Object* value = &property;
  auto type = TRY(type_of(name, property));
  if (type == "array") {
    TRY(check_bounds(name, property, "minItems", "maxItems"));
    field.is_many = true;
    if (const auto items = TRY(json::find<const json::Object*>(property, "items"))) value = *items;
    type = value == &property ? "string" : TRY(type_of(name, *value));
  }
  if (type == "object" || type == "array")
    return fail(ErrorKind::unsupported, "schema_too_deep",
                {fmt::format("Egenskapen ”{}” innehåller i sin tur egenskaper. Gör en egen egenskap av var "
                             "och en, eller ett eget schema med rader.",
                             name),
                 fmt::format("The property “{}” holds properties in turn. Make each a property of its own, "
                             "or a schema of its own with rows.",
                             name)});
  TRY(check_bounds(name, *value, "minimum", "maximum"));
  TRY(check_bounds(name, *value, "minLength", "maxLength"));
  TRY(read_choices(*value, field));
  field.kind = TRY(kind_of(*value, field, type));
  if (const auto title = TRY(json::find<std::string>(property, "title"))) field.labels.push_back(*title);
  return field;
}

Status read_required(const json::Object& schema, std::vector<Field>& all) {
  const auto required = TRY(json::find<const json::Array*>(schema, "required"));
  if (!required) return {};
  for (const auto& one : **required) {
    const auto name = TRY(json::as<std::string>(one, "required"));
    const auto field = std::ranges::find(all, name, &Field::name);
    if (field == all.end())
      return fail(ErrorKind::invalid_input, "schema_required_unknown",
                  {fmt::format("Schemat kräver ”{}”, som inte finns bland dess egenskaper.", name),
                   fmt::format("The schema requires “{}”, which is none of its properties.", name)});
    field->is_required = true;
  }
  return {};
}

std::unexpected<Error> no_object() {
  return fail(ErrorKind::invalid_input, "schema_no_object",
              {"Schemat ska beskriva ett objekt med ”properties”, eller en lista (array) av sådana.",
               "The schema is to describe an object with “properties”, or an array of such."});
}

}  // namespace

Result<std::optional<Kind>> read_kind(const std::string& name) {
  if (name == "text") return std::nullopt;
  if (const auto kind = fields::kind_named(name)) return kind;
  std::string known = "text";
  for (std::size_t i = 0; i < fields::k_kinds; ++i)
    known += fmt::format(", {}", name_of(static_cast<Kind>(i)));
  return fail(ErrorKind::invalid_input, "field_kind_unknown",
              {fmt::format("Det finns inget slag ”{}”. Välj ett av: {}.", name, known),
               fmt::format("There is no kind “{}”. Choose one of: {}.", name, known)});
}

Result<fields::Schema> from_json_schema(const json::Object& schema) {
  const auto type = TRY(type_of("", schema));
  if (type == "array") {
    const auto items = TRY(json::find<const json::Object*>(schema, "items"));
    if (!items) return no_object();
    auto rows = TRY(from_json_schema(**items));
    if (rows.has_rows) return no_object();
    rows.has_rows = true;
    return rows;
  }
  const auto properties = TRY(json::find<const json::Object*>(schema, "properties"));
  if (!properties) return no_object();
  fields::Schema read;
  for (const auto& [name, value] : **properties) {
    const auto* const property = TRY(json::as<const json::Object*>(value, name));
    read.fields.push_back(TRY(read_property(std::string(name), *property)));
  }
  TRY(read_required(schema, read.fields));
  return read;
}

json::Object to_json_schema(const fields::Schema& schema) {
  json::Object properties;
  json::Array names;
  for (const auto& field : schema.fields) {
    json::Object one{{"type", json::Array{"string", "null"}}};
    if (!field.choices.empty()) {
      json::Array choices(field.choices.begin(), field.choices.end());
      choices.emplace_back(nullptr);
      one = json::Object{{"enum", std::move(choices)}};
    }
    if (field.is_many) one = json::Object{{"type", "array"}, {"items", json::Object{{"type", "string"}}}};
    properties[field.name] = std::move(one);
    names.emplace_back(field.name);
  }
  json::Object row{{"type", "object"},
                   {"properties", std::move(properties)},
                   {"required", std::move(names)},
                   {"additionalProperties", false}};
  return {{"type", "object"},
          {"properties", json::Object{{"rows", json::Object{{"type", "array"}, {"items", std::move(row)}}}}},
          {"required", json::Array{"rows"}},
          {"additionalProperties", false}};
}

}  // namespace svea::tasks

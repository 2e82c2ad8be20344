#include "tasks/extract_options.h"

#include <fmt/format.h>

#include "fields/kind_words.h"
#include "tasks/json_schema.h"
#include "tasks/options.h"

namespace svea::tasks {
namespace {

using fields::Field;

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\n");
  if (first == std::string_view::npos) return "";
  return std::string(text.substr(first, text.find_last_not_of(" \t\n") + 1 - first));
}

// "summa:amount", or a name whose kind is guessed.
Result<Field> named_field(std::string_view written) {
  const auto colon = written.rfind(':');
  Field field{.name = trimmed(written.substr(0, colon))};
  if (colon == std::string_view::npos)
    field.kind = fields::kind_called(field.name);
  else
    field.kind = TRY(read_kind(trimmed(written.substr(colon + 1))));
  return field;
}

Result<std::vector<std::string>> texts_in(const json::Object& object, std::string_view name) {
  std::vector<std::string> texts;
  if (const auto values = TRY(json::find<const json::Array*>(object, name)))
    for (const auto& value : **values) texts.push_back(TRY(json::as<std::string>(value, name)));
  return texts;
}

Result<Field> read_field(const json::Value& value) {
  if (value.is_string()) return named_field(TRY(json::as<std::string>(value, "fields")));
  const auto& object = *TRY(json::as<const json::Object*>(value, "fields"));
  Field field{.name = trimmed(TRY(json::get<std::string>(object, "name")))};
  field.labels = TRY(texts_in(object, "labels"));
  field.choices = TRY(texts_in(object, "choices"));
  if (const auto kind = TRY(json::find<std::string>(object, "kind")))
    field.kind = TRY(read_kind(*kind));
  else if (field.choices.empty())
    field.kind = fields::kind_called(field.name);
  field.is_many = TRY(json::find<bool>(object, "many")).value_or(false);
  field.is_required = TRY(json::find<bool>(object, "required")).value_or(false);
  return field;
}

Result<fields::Schema> read_fields(const json::Object& options) {
  fields::Schema schema;
  const auto* const given = options.if_contains("fields");
  if (given != nullptr && given->is_string()) {
    std::string_view rest = given->get_string();
    while (!trimmed(rest).empty()) {
      const auto comma = rest.find(',');
      schema.fields.push_back(TRY(named_field(rest.substr(0, comma))));
      rest.remove_prefix(comma == std::string_view::npos ? rest.size() : comma + 1);
    }
  } else if (const auto list = TRY(json::find<const json::Array*>(options, "fields"))) {
    for (const auto& value : **list) schema.fields.push_back(TRY(read_field(value)));
  }
  schema.has_rows = TRY(json::find<bool>(options, "rows")).value_or(false);
  return schema;
}

json::Object object_of(const Field& field) {
  return {{"name", field.name},
          {"kind", field.kind ? fields::name_of(*field.kind) : "text"},
          {"labels", json::Array(field.labels.begin(), field.labels.end())},
          {"choices", json::Array(field.choices.begin(), field.choices.end())},
          {"many", field.is_many},
          {"required", field.is_required}};
}

}  // namespace

Result<json::Object> checked_extract_options(const json::Object& options) {
  TRY(only(options, {"fields", "json_schema", "rows"}));
  const auto json_schema = TRY(json::find<const json::Object*>(options, "json_schema"));
  if (json_schema && options.contains("fields"))
    return fail(ErrorKind::invalid_input, "schema_twice",
                {"Det finns både ”fields” och ”json_schema”. Ange ett av dem.",
                 "There are both “fields” and “json_schema”. Give one of them."});
  const auto schema = json_schema ? TRY(from_json_schema(**json_schema)) : TRY(read_fields(options));
  const bool is_suggested = schema.fields.empty() && !json_schema;
  if (!is_suggested) TRY(fields::check(schema));
  json::Array all;
  for (const auto& field : schema.fields) all.emplace_back(object_of(field));
  return json::Object{{"fields", std::move(all)}, {"rows", schema.has_rows}};
}

Result<fields::Schema> schema_of(const json::Object& checked) { return read_fields(checked); }

}  // namespace svea::tasks

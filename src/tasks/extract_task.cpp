#include "tasks/extract_task.h"

#include <fmt/format.h>

#include <algorithm>

#include "tasks/extract_options.h"
#include "tasks/limits.h"
#include "tasks/model_rows.h"
#include "tasks/place.h"
#include "tasks/suggested_schema.h"
#include "tasks/warnings.h"
#include "text/unicode.h"

namespace svea::tasks {
namespace {

using fields::Schema;

json::Object object_of(const Input& input, const Places& places, const SaidValue& said) {
  json::Object object{{"value", said.value.value},
                      {"confidence", said.value.confidence},
                      {"is_supported", said.is_supported}};
  if (!said.is_supported) return object;
  const auto span = said.value.span;
  object["text"] = input.sources.front().text.text.substr(span.start, span.end - span.start);
  object["place"] = places.at(0, span);
  return object;
}

json::Array rows_object(const Input& input, const std::vector<SaidRow>& rows) {
  const Places places(input.sources);
  json::Array all;
  for (const auto& row : rows) {
    json::Array cells;
    for (const auto& cell : row) {
      json::Array values;
      for (const auto& said : cell) values.emplace_back(object_of(input, places, said));
      cells.emplace_back(std::move(values));
    }
    all.emplace_back(json::Object{{"cells", std::move(cells)}});
  }
  return all;
}

std::vector<SaidRow> grund_rows(const std::string& text, const Schema& schema, const Clock& clock) {
  const auto today = std::chrono::floor<std::chrono::days>(clock.now());
  std::vector<SaidRow> rows;
  for (const auto& row : fields::extract(text, schema, today)) {
    auto& said = rows.emplace_back();
    for (const auto& cell : row) {
      auto& values = said.emplace_back();
      for (const auto& value : cell) values.push_back({value, true});
    }
  }
  return rows;
}

json::Array missing_in(const std::vector<SaidRow>& rows, const Schema& schema) {
  json::Array missing;
  for (std::size_t i = 0; i < schema.fields.size(); ++i)
    if (schema.fields[i].is_required &&
        std::ranges::any_of(rows, [&](const SaidRow& row) { return row[i].empty(); }))
      missing.emplace_back(schema.fields[i].name);
  return missing;
}

json::Array fields_object(const Schema& schema) {
  json::Array all;
  for (const auto& field : schema.fields)
    all.emplace_back(json::Object{{"name", field.name},
                                  {"kind", field.kind ? fields::name_of(*field.kind) : "text"},
                                  {"many", field.is_many},
                                  {"required", field.is_required}});
  return all;
}

// What a model says; none, and why, where none was asked or none answered.
Result<std::optional<SaidRows>> model_rows(const Input& input, const Tools& tools, const Schema& schema,
                                           json::Array& warnings, std::stop_token stop) {
  if (tools.models.models_for(input.need).empty()) return std::nullopt;
  const auto& text = input.sources.front().text.text;
  if (text::code_points(text) > limits::k_model_text_max) {
    warnings.emplace_back(warning(
        "text_too_long", {"Texten är för lång för språkmodellen. Grund har hämtat ut uppgifterna.",
                          "The text is too long for the language model. Grund has extracted the fields."}));
    return std::nullopt;
  }
  auto said = TRY(ask_for_rows(tools.models, input.need, text, schema, std::move(stop)));
  if (!said)
    warnings.emplace_back(
        warning("model_unavailable",
                {"Språkmodellen svarade inte med en tabell. Grund har hämtat ut uppgifterna.",
                 "The language model did not answer with a table. Grund has extracted the fields."}));
  return said;
}

// In one line of a table in Markdown.
Result<std::string> cell_text(const json::Value& cell) {
  std::string joined;
  for (const auto& one : *TRY(json::as<const json::Array*>(cell, "cells"))) {
    const auto& object = *TRY(json::as<const json::Object*>(one, "cells"));
    if (!joined.empty()) joined += ", ";
    for (const char c : TRY(json::get<std::string>(object, "value"))) {
      if (c == '|') joined += '\\';
      joined += c == '\n' ? ' ' : c;
    }
  }
  return joined;
}

// Of a result as it was made, or as a person has changed it.
Result<std::string> table_in(const json::Object& result) {
  std::string head = "|";
  std::string rule = "|";
  for (const auto& value : *TRY(json::get<const json::Array*>(result, "fields"))) {
    const auto& field = *TRY(json::as<const json::Object*>(value, "fields"));
    head += fmt::format(" {} |", TRY(json::get<std::string>(field, "name")));
    rule += "---|";
  }
  std::string table = head + "\n" + rule + "\n";
  for (const auto& value : *TRY(json::get<const json::Array*>(result, "rows"))) {
    const auto& row = *TRY(json::as<const json::Object*>(value, "rows"));
    table += '|';
    for (const auto& cell : *TRY(json::get<const json::Array*>(row, "cells")))
      table += fmt::format(" {} |", TRY(cell_text(cell)));
    table += '\n';
  }
  return table;
}

}  // namespace

Result<json::Object> ExtractTask::check(const json::Object& options) const {
  return checked_extract_options(options);
}

Result<json::Object> ExtractTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  auto schema = TRY(schema_of(input.options));
  const bool is_suggested = schema.fields.empty();
  if (is_suggested)
    schema = TRY(suggested_schema(input.sources.front().text.text,
                                  std::chrono::floor<std::chrono::days>(tools.clock.now())));
  json::Array warnings;
  if (const auto& language = input.sources.front().language;
      !language.empty() && language != "sv" && language != "en")
    warnings.emplace_back(
        warning("language_other", {"Texten verkar inte vara på svenska. Granska det som hämtats ut.",
                                   "The text does not seem to be in Swedish. Check what was extracted."}));
  const auto said = TRY(model_rows(input, tools, schema, warnings, std::move(stop)));
  const auto rows = said ? said->rows : grund_rows(input.sources.front().text.text, schema, tools.clock);
  tools.on_progress(1);
  return json::Object{{"writer", said ? said->model : "grund"}, {"fields", fields_object(schema)},
                      {"is_suggested", is_suggested},           {"rows", rows_object(input, rows)},
                      {"missing", missing_in(rows, schema)},    {"warnings", std::move(warnings)}};
}

std::string ExtractTask::text_of(const json::Object& result) const { return table_in(result).value_or(""); }

}  // namespace svea::tasks

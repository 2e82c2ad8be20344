#include "tasks/found_values.h"

#include <algorithm>

#include "fields/limits.h"
#include "tasks/each_object.h"
#include "tasks/written_values.h"

namespace svea::tasks {
namespace {

using drafts::Field;
using drafts::FieldKind;
using drafts::Form;

json::Object schema_field(const Field& field) {
  json::Object object{{"name", field.name}};
  if (field.form == Form::date || field.form == Form::long_date) object["kind"] = "date";
  if (field.form == Form::amount) object["kind"] = "amount";
  if (field.form == Form::number) object["kind"] = "number";
  if (field.kind == FieldKind::choice)
    object["choices"] = json::Array(field.choices.begin(), field.choices.end());
  return object;
}

// Whether something is given under the field's name; case and spaces do not count.
bool has(const json::Object& values, const Field& field) {
  const std::string key = drafts::key_of(field.name);
  return std::ranges::any_of(values, [&](const auto& member) { return drafts::key_of(member.key()) == key; });
}

bool is_looked_for(const Field& field) {
  return field.kind == FieldKind::text || field.kind == FieldKind::choice;
}

bool is_free_text(const Field& field) { return field.kind == FieldKind::text && field.form == Form::text; }

// As it stands in the text where the template asks for no form of its own.
json::Value value_for(const Field& field, const json::Object& said) {
  const auto* const text = said.if_contains("text");
  return field.form == Form::text && text != nullptr ? *text : said.at("value");
}

class Search {
 public:
  Search(const ExtractTask& extract, const Input& input, const Tools& tools, const std::stop_token& stop)
      : extract_(extract), input_(input), tools_(tools), stop_(stop) {}

  Result<FoundValues> run(const drafts::Template& asked, const json::Object& given) {
    found_.values = given;
    std::vector<const Field*> single;
    for (const Field& field : asked.fields)
      if (field.lists.empty() && is_looked_for(field) && !has(given, field)) single.push_back(&field);
    for (std::size_t i = 0; i < input_.sources.size() && !single.empty(); ++i) {
      TRY(take_row(i, single));
      std::erase_if(single, [&](const Field* field) { return has(found_.values, *field); });
      tools_.on_progress(static_cast<double>(i + 1) / static_cast<double>(input_.sources.size() + 1));
    }
    std::erase_if(single, [](const Field* field) { return !is_free_text(*field); });
    TRY(write_values(single, input_, tools_, stop_, found_));
    for (const Field& list : asked.fields)
      if (list.kind == FieldKind::list && list.lists.empty() && !has(given, list))
        TRY(find_rows(asked, list));
    return std::move(found_);
  }

 private:
  // What "extract" makes of the source.
  Result<json::Object> extracted(std::size_t source, const std::vector<const Field*>& fields, bool has_rows) {
    json::Array schema;
    for (const Field* field : fields)
      if (schema.size() < fields::limits::k_fields_max) schema.emplace_back(schema_field(*field));
    Input input;
    input.sources = {input_.sources[source]};
    input.options = TRY(extract_.check({{"fields", std::move(schema)}, {"rows", has_rows}}));
    input.need = input_.need;
    Tools tools{tools_.models, tools_.library, tools_.clock, [](double) {}};
    auto result = TRY(extract_.run(input, tools, stop_));
    if (const auto writer = json::get<std::string>(result, "writer"); writer && *writer != "grund")
      found_.writer = *writer;
    each_object(result, "remarks", [&](const json::Object& remark) {
      if (std::ranges::find(found_.remarks, json::Value(remark)) == found_.remarks.end())
        found_.remarks.emplace_back(remark);
    });
    return result;
  }

  // Adds the row's values to `into` and where they stand to what was found; how many.
  int take_cells(std::size_t source, int row_number, const json::Object& row,
                 const std::vector<const Field*>& fields, json::Object& into) {
    int taken = 0;
    const auto& cells = row.at("cells").as_array();
    for (std::size_t i = 0; i < cells.size() && i < fields.size(); ++i) {
      const auto& values = cells[i].as_array();
      if (values.empty()) continue;
      json::Object said = values.front().as_object();
      if (auto* const place = said.if_contains("place"); place != nullptr && place->is_object())
        place->get_object()["source"] = source;
      said["name"] = fields[i]->name;
      said["row"] = row_number;
      said["value"] = value_for(*fields[i], said);
      into[fields[i]->name] = said["value"];
      found_.found.emplace_back(std::move(said));
      ++taken;
    }
    return taken;
  }

  Status take_row(std::size_t source, const std::vector<const Field*>& fields) {
    const auto result = TRY(extracted(source, fields, false));
    const auto& rows = result.at("rows").as_array();
    if (!rows.empty()) take_cells(source, 0, rows.front().as_object(), fields, found_.values);
    return {};
  }

  // Of the first source that has any.
  Status find_rows(const drafts::Template& asked, const Field& list) {
    std::vector<const Field*> fields;
    for (const Field& field : asked.fields)
      if (is_looked_for(field) && field.lists == std::vector{list.name}) fields.push_back(&field);
    for (std::size_t i = 0; i < input_.sources.size() && !fields.empty(); ++i) {
      const auto result = TRY(extracted(i, fields, true));
      json::Array rows;
      for (const auto& row : result.at("rows").as_array()) {
        json::Object values;
        const int number = static_cast<int>(rows.size()) + 1;
        if (take_cells(i, number, row.as_object(), fields, values) > 0) rows.emplace_back(std::move(values));
      }
      if (rows.empty()) continue;
      found_.values[list.name] = std::move(rows);
      return {};
    }
    return {};
  }

  const ExtractTask& extract_;
  const Input& input_;
  const Tools& tools_;
  const std::stop_token& stop_;
  FoundValues found_;
};

}  // namespace

Result<FoundValues> find_values(const ExtractTask& extract, const drafts::Template& asked,
                                const json::Object& given, const Input& input, const Tools& tools,
                                const std::stop_token& stop) {
  return Search(extract, input, tools, stop).run(asked, given);
}

}  // namespace svea::tasks

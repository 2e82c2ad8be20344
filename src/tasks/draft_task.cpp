#include "tasks/draft_task.h"

#include <fmt/format.h>

#include "tasks/draft_values.h"
#include "tasks/each_object.h"
#include "tasks/found_values.h"
#include "tasks/options.h"
#include "tasks/template_objects.h"

namespace svea::tasks {
namespace {

// The first thing to mend says more than that something is wrong.
Status nothing_wrong(const drafts::Template& read) {
  if (read.problems.empty()) return {};
  const Sentence first = drafts::sentence_of(read.problems.front());
  return fail(ErrorKind::invalid_input, "template_broken",
              {fmt::format("Mallen behöver rättas innan den kan fyllas i. {}", first.sv),
               fmt::format("The template has to be mended before it can be filled in. {}", first.en)});
}

std::string cell(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '|') out += '\\';
    out += c == '\n' ? ' ' : c;
  }
  return out;
}

std::string shown(const json::Value& value) {
  if (value.is_string()) return cell(value.get_string());
  if (value.is_bool()) return value.get_bool() ? "ja" : "nej";
  if (!value.is_array()) return cell(json::serialise(value));
  std::string rows;
  for (const json::Value& row : value.get_array()) {
    std::string line;
    if (row.is_object())
      for (const auto& member : row.get_object())
        line += fmt::format("{}{}: {}", line.empty() ? "" : ", ", std::string_view(member.key()),
                            shown(member.value()));
    rows += rows.empty() ? line : "; " + line;
  }
  return rows;
}

}  // namespace

Result<json::Object> DraftTask::check(const json::Object& options) const {
  TRY(only(options, {"template", "values", "marked"}));
  const auto id = TRY(json::find<std::int64_t>(options, "template"));
  if (!id)
    return fail(
        ErrorKind::invalid_input, "template_missing",
        {"Välj en mall: ett dokument i Word- eller OpenDocument-format med platshållare som {{sökande}}.",
         "Choose a template: a document in Word or OpenDocument format with placeholders such as "
         "{{applicant}}."});
  json::Object values;
  if (const auto given = TRY(json::find<const json::Object*>(options, "values"))) values = **given;
  TRY(draft_values(values));
  return json::Object{{"template", *id},
                      {"values", std::move(values)},
                      {"marked", TRY(json::find<bool>(options, "marked")).value_or(false)}};
}

Result<json::Object> DraftTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const model::DocumentId id{TRY(json::get<std::int64_t>(input.options, "template"))};
  const auto document = TRY(tools.library.documents.find(id, tools.library.reach));
  if (!document) return fail_template_gone();
  const auto asked = TRY(writer_.read_template(TRY(files_.path_of(document->content_hash)), stop));
  TRY(nothing_wrong(asked));
  const auto* const given = TRY(json::get<const json::Object*>(input.options, "values"));
  auto found = TRY(find_values(extract_, asked, *given, input, tools, stop));
  const auto values = TRY(draft_values(found.values));
  tools.on_progress(1);
  return json::Object{{"writer", std::move(found.writer)},
                      {"template", id.value},
                      {"template_name", document->name},
                      {"format", slug_of(asked.format)},
                      {"marked", TRY(json::get<bool>(input.options, "marked"))},
                      {"fields", field_objects(asked)},
                      {"values", std::move(found.values)},
                      {"found", std::move(found.found)},
                      {"missing", objects_of(drafts::missing(asked, values))},
                      {"remarks", std::move(found.remarks)}};
}

std::string DraftTask::text_of(const json::Object& result) const {
  std::string text = "| Fält | Värde |\n|---|---|\n";
  if (const auto* const values = result.if_contains("values"); values != nullptr && values->is_object())
    for (const auto& member : values->get_object())
      text += fmt::format("| {} | {} |\n", cell(member.key()), shown(member.value()));
  each_object(result, "missing", [&](const json::Object& one) {
    text += "\n- " + json::get<std::string>(one, "detail").value_or("");
  });
  return text + "\n";
}

}  // namespace svea::tasks

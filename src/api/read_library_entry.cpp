#include "api/read_library_entry.h"

#include <fmt/format.h>

#include "api/read.h"
#include "api/read_task_steps.h"

namespace svea::api {
namespace {

// A page of instructions; what is longer is a document.
constexpr std::size_t k_text_bytes_max = 20'000;
constexpr std::size_t k_description_bytes_max = 2'000;

Result<std::string> text_in(const json::Object& object, std::string_view name, std::size_t bytes_max) {
  auto text = TRY(json::find<std::string>(object, name)).value_or("");
  if (text.size() <= bytes_max) return text;
  return fail(ErrorKind::too_large, "library_text_too_long",
              {fmt::format("Texten är för lång. Skriv högst {} tecken.", bytes_max),
               fmt::format("The text is too long. Write at most {} characters.", bytes_max)});
}

Result<json::Object> workflow_in(Services& services, const json::Object& body) {
  json::Array steps;
  for (const auto& step : TRY(read_task_steps(services, body)))
    steps.push_back(json::Object{{"kind", step.kind},
                                 {"options", TRY(json::parse_object(step.options))},
                                 {"is_checked", step.is_checked}});
  return json::Object{{"steps", std::move(steps)}};
}

Result<json::Object> prompt_in(const json::Object& body) {
  auto text = TRY(text_in(body, "text", k_text_bytes_max));
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    return fail(ErrorKind::invalid_input, "library_text_empty", {"Skriv en text.", "Write a text."});
  return json::Object{{"text", std::move(text)}};
}

// What the task of that kind takes as options, as it checks them.
Result<json::Object> options_in(Services& services, std::string_view kind, const json::Object& body) {
  return TRY(services.tasks.find(kind))->check(body);
}

Result<json::Object> schema_in(Services& services, const json::Object& body) {
  auto schema = TRY(options_in(services, "extract", body));
  if (const auto* fields = schema["fields"].if_array(); fields == nullptr || fields->empty())
    return fail(ErrorKind::invalid_input, "library_schema_empty",
                {"Schemat har inga uppgifter. Ange minst en att hämta ut.",
                 "The schema has no fields. Give at least one to extract."});
  return schema;
}

Result<json::Object> body_in(Services& services, std::string_view kind, const json::Object& body) {
  if (kind == "workflow") return workflow_in(services, body);
  if (kind == "prompt") return prompt_in(body);
  if (kind == "schema") return schema_in(services, body);
  if (kind == "plan") return options_in(services, "classify", body);
  return fail(
      ErrorKind::invalid_input, "library_kind_unknown",
      {"Biblioteket har arbetsflöden (workflow), prompter (prompt), scheman (schema) och planer (plan). "
       "Välj en av dem.",
       "The library holds workflows (workflow), prompts (prompt), schemas (schema) and plans (plan). "
       "Choose one of them."});
}

}  // namespace

Status read_library_entry(Services& services, const json::Object& object, model::LibraryEntry& entry) {
  entry.name = TRY(get_name(object, "name"));
  entry.description = TRY(text_in(object, "description", k_description_bytes_max));
  const auto* body = TRY(json::get<const json::Object*>(object, "body"));
  entry.body = json::serialise(TRY(body_in(services, entry.kind, *body)));
  return {};
}

}  // namespace svea::api

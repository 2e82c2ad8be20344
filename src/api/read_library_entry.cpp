#include "api/read_library_entry.h"

#include <fmt/format.h>

#include "api/read.h"
#include "api/read_assistant.h"
#include "api/read_task_steps.h"

namespace svea::api {
namespace {

// A page of instructions; what is longer is a document.
constexpr std::size_t k_text_bytes_max = 20'000;
constexpr std::size_t k_description_bytes_max = 2'000;

Result<json::Object> workflow_in(Services& services, const json::Object& body) {
  json::Array steps;
  for (const auto& step : TRY(read_task_steps(services, body)))
    steps.push_back(json::Object{{"kind", step.kind},
                                 {"options", TRY(json::parse_object(step.options))},
                                 {"is_checked", step.is_checked}});
  return json::Object{{"steps", std::move(steps)}};
}

Result<json::Object> prompt_in(const json::Object& body) {
  auto text = TRY(library_text(body, "text", k_text_bytes_max));
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    return fail(ErrorKind::invalid_input, "library_text_empty", {"Skriv en text.", "Write a text."});
  return json::Object{{"text", std::move(text)}};
}

Result<json::Object> body_in(Services& services, const Caller& caller, const json::Object& body,
                             const model::LibraryEntry& entry) {
  if (entry.kind == "workflow") return workflow_in(services, body);
  if (entry.kind == "prompt") return prompt_in(body);
  if (entry.kind == k_assistant_kind) return read_assistant(services, caller, body, entry);
  return fail(
      ErrorKind::invalid_input, "library_kind_unknown",
      {"Biblioteket har arbetsflöden (workflow), prompter (prompt) och assistenter (assistant). Välj en "
       "av dem.",
       "The library holds workflows (workflow), prompts (prompt) and assistants (assistant). Choose "
       "one of them."});
}

}  // namespace

Result<std::string> library_text(const json::Object& object, std::string_view name, std::size_t bytes_max) {
  auto text = TRY(json::find<std::string>(object, name)).value_or("");
  if (text.size() <= bytes_max) return text;
  return fail(ErrorKind::too_large, "library_text_too_long",
              {fmt::format("Texten är för lång. Skriv högst {} tecken.", bytes_max),
               fmt::format("The text is too long. Write at most {} characters.", bytes_max)});
}

Status read_library_entry(Services& services, const Caller& caller, const json::Object& object,
                          model::LibraryEntry& entry) {
  entry.name = TRY(get_name(object, "name"));
  entry.description = TRY(library_text(object, "description", k_description_bytes_max));
  const auto* body = TRY(json::get<const json::Object*>(object, "body"));
  entry.body = json::serialise(TRY(body_in(services, caller, *body, entry)));
  return {};
}

}  // namespace svea::api

#include "api/read_library_entry.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "api/read.h"
#include "api/read_assistant.h"
#include "api/read_task_steps.h"
#include "tasks/guide_json.h"
#include "tasks/template_objects.h"

namespace svea::api {
namespace {

// A page of instructions; what is longer is a document.
constexpr std::size_t k_text_bytes_max = 20'000;
constexpr std::size_t k_description_bytes_max = 2'000;

struct Wish {
  Services& services;
  const Caller& caller;
  const json::Object& body;
  const model::LibraryEntry& entry;
};

Result<json::Object> workflow_in(const Wish& wish) {
  json::Array steps;
  for (const auto& step : TRY(read_task_steps(wish.services, wish.body)))
    steps.push_back(json::Object{{"kind", step.kind},
                                 {"options", TRY(json::parse_object(step.options))},
                                 {"is_checked", step.is_checked}});
  return json::Object{{"steps", std::move(steps)}};
}

Result<json::Object> prompt_in(const Wish& wish) {
  auto text = TRY(library_text(wish.body, "text", k_text_bytes_max));
  if (text.find_first_not_of(" \t\r\n") == std::string::npos)
    return fail(ErrorKind::invalid_input, "library_text_empty",
                {"Prompten är tom. Skriv en text.", "The prompt is empty. Write a text."});
  return json::Object{{"text", std::move(text)}};
}

// A document with placeholders. What is wrong with them is told where it is filled in.
Result<json::Object> template_in(const Wish& wish) {
  const model::DocumentId id{TRY(json::get<std::int64_t>(wish.body, "document"))};
  const auto document = TRY(wish.services.record.documents().find(id, wish.caller.rights.reach()));
  if (!document) return tasks::fail_template_gone();
  const auto path = TRY(wish.services.originals.path_of(*document));
  TRY(wish.services.document_writer.read_template(path, {}));
  return json::Object{{"document", id.value}};
}

Result<json::Object> assistant_in(const Wish& wish) {
  return read_assistant(wish.services, wish.caller, wish.body, wish.entry);
}

// What the task of that kind takes as options, as it checks them.
Result<json::Object> options_in(const Wish& wish, std::string_view task) {
  return TRY(wish.services.tasks.find(task))->check(wish.body);
}

Result<json::Object> schema_in(const Wish& wish) {
  auto schema = TRY(options_in(wish, "extract"));
  if (const auto* fields = schema["fields"].if_array(); fields == nullptr || fields->empty())
    return fail(ErrorKind::invalid_input, "library_schema_empty",
                {"Schemat har inga uppgifter. Ange minst en att hämta ut.",
                 "The schema has no fields. Give at least one to extract."});
  return schema;
}

Result<json::Object> plan_in(const Wish& wish) { return options_in(wish, "classify"); }

Result<json::Object> guide_in(const Wish& wish) { return tasks::json_of(TRY(tasks::read_guide(wish.body))); }

struct Kind {
  std::string_view slug;
  Result<json::Object> (*read)(const Wish&);
};
constexpr std::array k_kinds{
    Kind{"workflow", workflow_in},       Kind{"prompt", prompt_in}, Kind{"template", template_in},
    Kind{"schema", schema_in},           Kind{"plan", plan_in},     Kind{"guide", guide_in},
    Kind{k_assistant_kind, assistant_in}};

std::unexpected<Error> kind_unknown() {
  std::string slugs;
  for (const auto& kind : k_kinds) slugs += fmt::format("{}{}", slugs.empty() ? "" : ", ", kind.slug);
  return fail(ErrorKind::invalid_input, "library_kind_unknown",
              {fmt::format("Biblioteket har inte det slaget. Välj ett av de här: {}.", slugs),
               fmt::format("The library does not hold that kind. Choose one of these: {}.", slugs)});
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
  const auto& body = *TRY(json::get<const json::Object*>(object, "body"));
  const auto kind = std::ranges::find(k_kinds, entry.kind, &Kind::slug);
  if (kind == k_kinds.end()) return kind_unknown();
  entry.body = json::serialise(TRY(kind->read({services, caller, body, entry})));
  return {};
}

}  // namespace svea::api

#include "api/read_assistant.h"

#include <algorithm>

#include <fmt/format.h>

#include "api/reach.h"
#include "api/read.h"
#include "api/read_library_entry.h"

namespace svea::api {
namespace {

// They go along with every question, in the room that passages need too: a third of it.
constexpr std::size_t k_instructions_bytes_max = 8'000;
constexpr std::size_t k_greeting_bytes_max = 2'000;
// Each is looked up when a question is asked; what is more is a space.
constexpr std::size_t k_documents_max = 200;
constexpr std::size_t k_spaces_max = 50;
// What a person takes in at a glance.
constexpr std::size_t k_questions_max = 8;
constexpr std::size_t k_question_bytes_max = 400;
constexpr std::size_t k_tools_max = 8;

Result<const json::Array*> list_in(const json::Object& body, std::string_view name, std::size_t count_max) {
  static const json::Array none;
  const auto* const list = TRY(json::find<const json::Array*>(body, name)).value_or(&none);
  if (list->size() <= count_max) return list;
  return fail(ErrorKind::too_large, "assistant_too_many",
              {fmt::format("”{}” får ha högst {} delar. Ta bort några.", name, count_max),
               fmt::format("“{}” may have at most {} parts. Remove some.", name, count_max)});
}

template <typename IdType>
Result<std::vector<IdType>> ids_of(const json::Object& body, std::string_view name, std::size_t count_max) {
  return ids_in<IdType>(*TRY(list_in(body, name, count_max)), name);
}

// What an answer in the entry's organisation could stand on for this caller.
Status check_spaces(const std::vector<model::SpaceId>& spaces, const model::Reach& reach) {
  for (const auto space : spaces)
    if (!reach.covers(space))
      return fail(
          ErrorKind::invalid_input, "assistant_space_unknown",
          {fmt::format(
               "Utrymme {} finns inte här, eller så får du inte läsa det. Ta bort det ur assistenten.",
               space.value),
           fmt::format("Space {} is not here, or you may not read it. Remove it from the assistant.",
                       space.value)});
  return {};
}

Status check_documents(Services& services, const Assistant& assistant, const model::Reach& reach) {
  for (const auto id : assistant.documents) {
    const auto document = TRY(services.record.documents().find(id, reach));
    if (!document)
      return fail(
          ErrorKind::invalid_input, "assistant_document_unknown",
          {fmt::format(
               "Dokument {} finns inte längre, eller så får du inte läsa det. Ta bort det ur assistenten.",
               id.value),
           fmt::format("Document {} is gone, or you may not read it. Remove it from the assistant.",
                       id.value)});
    const auto& spaces = assistant.spaces;
    if (!spaces.empty() && std::ranges::find(spaces, document->space) == spaces.end())
      return fail(ErrorKind::invalid_input, "assistant_document_outside",
                  {fmt::format("”{}” ligger i ett annat utrymme än dem som assistenten läser. Lägg till "
                               "utrymmet, eller ta bort dokumentet.",
                               document->name),
                   fmt::format("“{}” lies in another space than those the assistant reads. Add the space, or "
                               "remove the document.",
                               document->name)});
  }
  return {};
}

Status check_model(Services& services, const Caller& caller, const Assistant& assistant,
                   const model::LibraryEntry& entry) {
  if (assistant.model.empty()) return {};
  const auto view = services.models.find(assistant.model);
  if (!view)
    return fail(
        ErrorKind::invalid_input, "assistant_model_unknown",
        {fmt::format("Det finns ingen språkmodell ”{}”. Välj en annan, eller ingen.", assistant.model),
         fmt::format("There is no language model “{}”. Choose another one, or none.", assistant.model)});
  const llm::Need need{.asker = {.organisation = entry.organisation, .person = caller.person().id},
                       .spaces = assistant.spaces.empty() ? std::vector{entry.space} : assistant.spaces};
  for (const auto& model : services.models.all_for(need))
    if (model->name() == view->model.name) return {};
  return fail(
      ErrorKind::invalid_input, "assistant_model_closed",
      {fmt::format(
           "Språkmodellen {} får inte läsa det som assistenten läser. Välj en annan, eller andra utrymmen.",
           view->model.name),
       fmt::format("The language model {} may not read what the assistant reads. Choose another one, or "
                   "other spaces.",
                   view->model.name)});
}

Result<json::Object> tool_in(Services& services, const Caller& caller, const json::Object& tool) {
  if (const auto kind = TRY(json::find<std::string>(tool, "kind"))) {
    TRY(services.tasks.find(*kind));
    return json::Object{{"kind", *kind}};
  }
  const auto workflow = TRY(json::find<std::int64_t>(tool, "workflow"));
  if (!workflow)
    return fail(ErrorKind::invalid_input, "assistant_tool_invalid",
                {"Ett verktyg är en uppgift (kind) eller ett arbetsflöde (workflow). Ange ett av dem.",
                 "A tool is a kind of work (kind) or a workflow (workflow). Give one of them."});
  const auto found =
      TRY(services.record.library().find({*workflow}, caller.rights.reach(), caller.person().id));
  if (!found || found->entry.kind != "workflow")
    return fail(ErrorKind::invalid_input, "assistant_workflow_unknown",
                {fmt::format("Arbetsflöde {} finns inte längre. Ta bort det ur assistenten.", *workflow),
                 fmt::format("Workflow {} is gone. Remove it from the assistant.", *workflow)});
  return json::Object{{"workflow", *workflow}};
}

Result<json::Array> tools_in(Services& services, const Caller& caller, const json::Object& body) {
  json::Array tools;
  for (const auto& value : *TRY(list_in(body, "tools", k_tools_max))) {
    const auto& tool = *TRY(json::as<const json::Object*>(value, "tools"));
    tools.push_back(TRY(tool_in(services, caller, tool)));
  }
  return tools;
}

Result<json::Array> questions_in(const json::Object& body) {
  json::Array questions;
  for (const auto& value : *TRY(list_in(body, "questions", k_questions_max))) {
    json::Object question{{"question", TRY(json::as<std::string>(value, "questions"))}};
    auto text = TRY(library_text(question, "question", k_question_bytes_max));
    if (text.find_first_not_of(" \t\r\n") != std::string::npos) questions.emplace_back(std::move(text));
  }
  return questions;
}

Result<Assistant> assistant_in(const json::Object& body) {
  Assistant assistant;
  assistant.instructions = TRY(library_text(body, "instructions", k_instructions_bytes_max));
  assistant.model = TRY(json::find<std::string>(body, "model")).value_or("");
  assistant.spaces = TRY(ids_of<model::SpaceId>(body, "spaces", k_spaces_max));
  assistant.documents = TRY(ids_of<model::DocumentId>(body, "documents", k_documents_max));
  return assistant;
}

template <typename IdType>
json::Array numbers_of(const std::vector<IdType>& ids) {
  json::Array numbers;
  for (const auto id : ids) numbers.emplace_back(id.value);
  return numbers;
}

}  // namespace

Result<json::Object> read_assistant(Services& services, const Caller& caller, const json::Object& body,
                                    const model::LibraryEntry& entry) {
  const auto assistant = TRY(assistant_in(body));
  const auto reach = TRY(reach_for_answers(services, caller, entry.organisation));
  TRY(check_spaces(assistant.spaces, reach));
  TRY(check_documents(services, assistant, reach));
  TRY(check_model(services, caller, assistant, entry));
  auto greeting = TRY(library_text(body, "greeting", k_greeting_bytes_max));
  auto tools = TRY(tools_in(services, caller, body));
  auto questions = TRY(questions_in(body));
  return json::Object{{"instructions", assistant.instructions},
                      {"spaces", numbers_of(assistant.spaces)},
                      {"documents", numbers_of(assistant.documents)},
                      {"tools", std::move(tools)},
                      {"model", assistant.model},
                      {"questions", std::move(questions)},
                      {"greeting", std::move(greeting)}};
}

Result<Assistant> stored_assistant(const model::LibraryEntry& entry) {
  return assistant_in(TRY(json::parse_object(entry.body)));
}

}  // namespace svea::api

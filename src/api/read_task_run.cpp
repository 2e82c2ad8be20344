#include "api/read_task_run.h"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "api/caller.h"
#include "api/read.h"
#include "api/read_blocks.h"
#include "api/read_task_steps.h"
#include "tasks/limits.h"
#include "tasks/recording_runner.h"
#include "text/unicode.h"
#include "turns/title.h"

namespace svea::api {
namespace {

namespace limits = tasks::limits;

Result<std::vector<store::NewTaskItem>> documents_in(Services& services, const http::Request& request,
                                                     const json::Object& body) {
  std::vector<store::NewTaskItem> items;
  const auto array = TRY(json::find<const json::Array*>(body, "documents"));
  if (!array) return items;
  const auto& reach = caller_of(request).rights.reach();
  for (const auto id : TRY(ids_in<model::DocumentId>(**array, "documents"))) {
    const auto document = TRY(services.record.documents().find(id, reach));
    if (!document) return not_there();
    const auto& title = document->metadata.title;
    items.push_back({.name = title.empty() ? document->name : title, .documents = {id}});
  }
  return items;
}

// The first line that says something, without what marks it as a heading.
std::string name_of(std::string_view text) {
  const auto start = text.find_first_not_of("# \t\r\n");
  if (start == std::string_view::npos) return "";
  return turns::title_of(text.substr(start, text.find('\n', start) - start));
}

// The caller's own, kept in the organisation.
Result<model::TaskText> recording_in(Services& services, const store::NewTaskRun& run,
                                     model::RecordingId id) {
  auto recording = TRY(services.record.recordings().find(id));
  if (!recording || recording->person != run.person || recording->organisation != run.organisation)
    return tasks::recording_gone();
  return model::TaskText{.name = std::move(recording->name), .text = {}, .recording = id};
}

Result<model::TaskText> text_in(Services& services, const store::NewTaskRun& run,
                                const json::Object& object) {
  if (const auto recording = TRY(json::find<std::int64_t>(object, "recording")))
    return recording_in(services, run, {*recording});
  model::TaskText text;
  text.name = TRY(json::find<std::string>(object, "name")).value_or("");
  text.text.text = TRY(json::get<std::string>(object, "text"));
  if (const auto blocks = TRY(json::find<const json::Array*>(object, "blocks")))
    text.text.blocks = TRY(read_blocks(**blocks, text::code_points(text.text.text)));
  if (text.name.empty()) text.name = name_of(text.text.text);
  return text;
}

Result<std::vector<store::NewTaskItem>> texts_in(Services& services, const store::NewTaskRun& run,
                                                 const json::Object& body) {
  std::vector<store::NewTaskItem> items;
  const auto array = TRY(json::find<const json::Array*>(body, "texts"));
  if (!array) return items;
  for (const auto& value : **array) {
    auto text = TRY(text_in(services, run, *TRY(json::as<const json::Object*>(value, "texts"))));
    store::NewTaskItem item{.name = text.name};
    item.texts.push_back(std::move(text));
    items.push_back(std::move(item));
  }
  return items;
}

// "beslut.docx (+19)".
std::string name_of_all(const std::vector<store::NewTaskItem>& items) {
  const auto& first = items.front().name;
  return items.size() > 1 ? fmt::format("{} (+{})", first, items.size() - 1) : first;
}

// What is done together is one item.
store::NewTaskItem together(std::vector<store::NewTaskItem> items) {
  store::NewTaskItem all{.name = name_of_all(items)};
  for (auto& item : items) {
    all.documents.insert(all.documents.end(), item.documents.begin(), item.documents.end());
    std::ranges::move(item.texts, std::back_inserter(all.texts));
  }
  return all;
}

}  // namespace

Result<store::NewTaskRun> read_task_run(Services& services, const http::Request& request,
                                        model::OrganisationId organisation) {
  const auto body = TRY(body_of(request));
  store::NewTaskRun run;
  run.organisation = organisation;
  run.person = caller_of(request).person().id;
  run.created_at = services.clock.now();
  run.steps = TRY(read_task_steps(services, body));
  run.items = TRY(documents_in(services, request, body));
  for (auto& item : TRY(texts_in(services, run, body))) run.items.push_back(std::move(item));
  if (run.items.empty())
    return fail(ErrorKind::invalid_input, "task_input_missing",
                {"Välj minst ett dokument, eller klistra in en text.",
                 "Choose at least one document, or paste a text."});
  if (run.items.size() > limits::k_items_max)
    return fail(ErrorKind::too_large, "task_input_too_large",
                {fmt::format("Högst {} dokument åt gången. Dela upp dem.", limits::k_items_max),
                 fmt::format("At most {} documents at a time. Divide them.", limits::k_items_max)});
  const auto* first = TRY(services.tasks.find(run.steps.front().kind));
  if (first->takes_all_at_once()) run.items = {together(std::move(run.items))};
  const auto title = TRY(json::find<std::string>(body, "title")).value_or("");
  run.title = turns::title_of(title.empty() ? name_of_all(run.items) : title);
  return run;
}

}  // namespace svea::api

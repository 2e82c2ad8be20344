// /tasks and /task-runs: work that people ask for, step by step and item by item.
#include "api/audit_note.h"
#include "api/caller.h"
#include "api/find_task_run.h"
#include "api/objects.h"
#include "api/read.h"
#include "api/read_task_run.h"
#include "api/resources.h"
#include "api/task_objects.h"
#include "tasks/limits.h"
#include "tasks/task_runner.h"

namespace svea::api {
namespace {

using model::TaskItemState;

constexpr std::size_t k_listed_max = 200;

template <typename Value>
json::Array objects_of(const std::vector<Value>& values) {
  json::Array objects;
  for (const auto& value : values) objects.push_back(object_of(value));
  return objects;
}

// With its text, as it is now.
Result<json::Object> shown(Services& services, const model::TaskRun& run, const model::TaskResult& result) {
  auto object = TRY(object_of(result));
  const auto* task = TRY(services.tasks.find(run.steps.at(static_cast<std::size_t>(result.step)).kind));
  const auto* edited = object["edited"].if_object();
  object["text"] = task->text_of(edited != nullptr ? *edited : object["result"].as_object());
  return object;
}

Result<http::Response> kinds(Services& services, http::Request&) {
  json::Array kinds;
  for (const auto& task : services.tasks.all())
    kinds.push_back(json::Object{{"kind", task->kind()}, {"takes_all_at_once", task->takes_all_at_once()}});
  json::Array languages;
  if (services.translator != nullptr)
    for (auto& code : services.translator->languages()) languages.emplace_back(std::move(code));
  return json_of(200, {{"tasks", std::move(kinds)},
                       {"speech", services.transcriber != nullptr},
                       {"languages", std::move(languages)}});
}

Result<http::Response> start(Services& services, http::Request& request) {
  const auto organisation = TRY(own_organisation(request));
  const auto run = TRY(services.record.task_runs().add(TRY(read_task_run(services, request, organisation))));
  services.wake_ingest();
  note(request, "task_run", run.id, organisation);
  return json_of(201, object_of(run));
}

Result<http::Response> list(Services& services, http::Request& request) {
  const auto organisation = TRY(own_organisation(request));
  const auto runs =
      TRY(services.record.task_runs().list(organisation, caller_of(request).person().id, k_listed_max));
  return json_of(200, {{"task_runs", objects_of(runs)}});
}

Result<http::Response> show(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  auto object = object_of(run);
  object["all_items"] = objects_of(TRY(services.record.task_runs().items(run.id, services.clock.now())));
  return json_of(200, object);
}

Result<http::Response> show_item(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  const auto item = TRY(item_of(services, run, request));
  auto object = object_of(item);
  object["texts"] = objects_of(TRY(services.record.task_runs().texts(item.id)));
  json::Array results;
  for (const auto& result : TRY(services.record.task_runs().results(item.id)))
    results.push_back(TRY(shown(services, run, result)));
  object["results"] = std::move(results);
  return json_of(200, object);
}

Result<http::Response> edit(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  const auto item = TRY(item_of(services, run, request));
  const auto step = number_in(request.parameter("step"));
  const auto body = TRY(body_of(request));
  const auto edited = TRY(json::find<const json::Object*>(body, "edited"));
  const auto text = edited ? json::serialise(**edited) : "";
  if (!step || !TRY(services.record.task_runs().edit(item.id, static_cast<int>(*step), text)))
    return not_there();
  return http::no_content();
}

// Moves the item on and shows it; another answer where it is not in that state.
Result<http::Response> move(Services& services, http::Request& request, TaskItemState from,
                            store::TaskPlace (*place)(const model::TaskRun&, int), const Error& otherwise) {
  const auto run = TRY(own_run(services, request));
  const auto item = TRY(item_of(services, run, request));
  if (!TRY(services.record.task_runs().move(item.id, from, place(run, item.step))))
    return std::unexpected(otherwise);
  services.wake_ingest();
  return json_of(200, object_of(TRY(item_of(services, run, request))));
}

Result<http::Response> approve(Services& services, http::Request& request) {
  return move(
      services, request, TaskItemState::to_check, tasks::place_after_check,
      {ErrorKind::conflict,
       "task_not_to_check",
       {"Här finns inget att godkänna just nu. Ladda om sidan och se hur långt arbetet har kommit.",
        "There is nothing to approve here just now. Reload the page to see how far the work has come."}});
}

Result<http::Response> retry(Services& services, http::Request& request) {
  const auto again = [](const model::TaskRun&, int step) {
    return store::TaskPlace{TaskItemState::waiting, step};
  };
  return move(services, request, TaskItemState::failed, again,
              {ErrorKind::conflict,
               "task_not_failed",
               {"Arbetet har inte misslyckats. Ladda om sidan och se hur långt det har kommit.",
                "The work has not failed. Reload the page to see how far it has come."}});
}

Result<http::Response> cancel(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  TRY(services.record.task_runs().cancel(run.id));
  return json_of(200, object_of(TRY(own_run(services, request))));
}

Result<http::Response> remove(Services& services, http::Request& request) {
  const auto run = TRY(own_run(services, request));
  TRY(services.record.task_runs().remove(run.id));
  return http::no_content();
}

}  // namespace

void add_task_runs(http::Router& router, Services& services) {
  using http::Method;
  const auto add = [&](Method method, std::string_view pattern, Handle handle, std::string action) {
    router.add({.method = method,
                .pattern = path(pattern),
                .handler = with(services, handle),
                .action = std::move(action)});
  };
  add(Method::get, "/tasks", kinds, "");
  // JSON writes a text at most about twice as long.
  router.add({.method = Method::post,
              .pattern = path("/organisations/{organisation}/task-runs"),
              .handler = with(services, start),
              .body = http::TextBody{2 * tasks::limits::k_texts_bytes_max},
              .action = "task_run_started"});
  add(Method::get, "/organisations/{organisation}/task-runs", list, "");
  add(Method::get, "/task-runs/{run}", show, "");
  add(Method::remove, "/task-runs/{run}", remove, "task_run_removed");
  add(Method::post, "/task-runs/{run}/cancel", cancel, "task_run_cancelled");
  add(Method::get, "/task-runs/{run}/items/{item}", show_item, "");
  add(Method::post, "/task-runs/{run}/items/{item}/approve", approve, "task_result_approved");
  add(Method::post, "/task-runs/{run}/items/{item}/retry", retry, "task_item_retried");
  add(Method::put, "/task-runs/{run}/items/{item}/results/{step}", edit, "task_result_edited");
}

}  // namespace svea::api

#include "api/task_objects.h"

#include "api/objects.h"

namespace svea::api {
namespace {

std::string_view name_of(model::TaskItemState state) {
  switch (state) {
    case model::TaskItemState::waiting:
      return "waiting";
    case model::TaskItemState::to_check:
      return "to_check";
    case model::TaskItemState::done:
      return "done";
    case model::TaskItemState::failed:
      return "failed";
    case model::TaskItemState::cancelled:
      return "cancelled";
  }
  return "failed";
}

json::Object object_of(const model::TaskStep& step) {
  return {{"kind", step.kind},
          {"options", json::parse_object(step.options).value_or(json::Object{})},
          {"is_checked", step.is_checked}};
}

}  // namespace

json::Object object_of(const model::TaskRun& run) {
  json::Array steps;
  for (const auto& step : run.steps) steps.push_back(object_of(step));
  const auto& items = run.items;
  return {{"id", run.id.value},
          {"organisation", run.organisation.value},
          {"title", run.title},
          {"steps", std::move(steps)},
          {"created_at", text_of(run.created_at)},
          {"items", json::Object{{"waiting", items.waiting},
                                 {"to_check", items.to_check},
                                 {"done", items.done},
                                 {"failed", items.failed},
                                 {"cancelled", items.cancelled}}}};
}

json::Object object_of(const model::TaskItem& item) {
  json::Array documents;
  for (const auto id : item.documents) documents.push_back(id.value);
  const bool has_ended = item.ended_at != Time{};
  return {{"ordinal", item.ordinal},
          {"name", item.name},
          {"documents", std::move(documents)},
          {"step", item.step},
          {"state", name_of(item.state)},
          {"is_running", item.is_running},
          {"share", item.share},
          {"recordings", item.recordings},
          {"failure", failure_of(item.failure)},
          {"ended_at", has_ended ? json::Value(text_of(item.ended_at)) : json::Value()}};
}

json::Object object_of(const model::TaskText& text) {
  const bool is_written = text.recording == model::RecordingId{};
  return {{"name", text.name},
          {"text", text.text.text},
          {"blocks", array_of(text.text.blocks)},
          {"recording", is_written ? json::Value() : json::Value(text.recording.value)}};
}

Result<json::Object> object_of(const model::TaskResult& result) {
  json::Value edited;
  if (!result.edited.empty()) edited = TRY(json::parse_object(result.edited));
  return json::Object{{"step", result.step},
                      {"result", TRY(json::parse_object(result.result))},
                      {"edited", std::move(edited)},
                      {"made_at", text_of(result.made_at)}};
}

}  // namespace svea::api

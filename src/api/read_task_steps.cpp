#include "api/read_task_steps.h"

#include <fmt/format.h>

#include "tasks/limits.h"

namespace svea::api {
namespace {

namespace limits = tasks::limits;

Result<model::TaskStep> step_in(Services& services, const json::Object& object) {
  const auto kind = TRY(json::get<std::string>(object, "kind"));
  const auto* task = TRY(services.tasks.find(kind));
  const auto options = TRY(json::find<const json::Object*>(object, "options"));
  const auto checked = TRY(task->check(options ? **options : json::Object{}));
  const bool is_checked = TRY(json::find<bool>(object, "is_checked")).value_or(false);
  return model::TaskStep{kind, json::serialise(checked), is_checked};
}

}  // namespace

Result<std::vector<model::TaskStep>> read_task_steps(Services& services, const json::Object& object) {
  std::vector<model::TaskStep> steps;
  const auto array = TRY(json::find<const json::Array*>(object, "steps"));
  if (!array) {
    steps.push_back(TRY(step_in(services, object)));
    return steps;
  }
  if ((*array)->empty() || (*array)->size() > limits::k_steps_max)
    return fail(ErrorKind::invalid_input, "task_steps_invalid",
                {fmt::format("Ett arbetsflöde har 1 till {} steg. Lägg till eller ta bort steg.",
                             limits::k_steps_max),
                 fmt::format("A workflow has 1 to {} steps. Add or remove some.", limits::k_steps_max)});
  for (const auto& value : **array)
    steps.push_back(TRY(step_in(services, *TRY(json::as<const json::Object*>(value, "steps")))));
  return steps;
}

}  // namespace svea::api

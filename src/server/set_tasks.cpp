#include "server/set_tasks.h"

#include "tasks/sources.h"

namespace svea::server {

Result<json::Object> SetTasks::run(const tasks::Task& task, const std::string& text,
                                   const json::Object& options) {
  tasks::Input input;
  input.options = TRY(task.check(options));
  input.sources.push_back(TRY(tasks::source_of({.name = "", .text = {.text = text, .blocks = {}}})));
  const tasks::Library library{index_, record_.documents(), {}};
  return task.run(input, {models_, library, clock_, [](double) {}}, {});
}

}  // namespace svea::server

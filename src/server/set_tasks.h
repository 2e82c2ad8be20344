// A task done on the texts of an evaluation set as it is done for a person, with models and nothing to look
// up.
#pragma once

#include "search/memory_index.h"
#include "store/memory_record.h"
#include "tasks/task.h"

namespace svea::server {

class SetTasks {
 public:
  // `models` outlives it.
  explicit SetTasks(llm::ModelChoice& models) : models_(models) {}

  // Errors: those of tasks::source_of() and of the task.
  [[nodiscard]] Result<json::Object> run(const tasks::Task& task, const std::string& text,
                                         const json::Object& options);

 private:
  llm::ModelChoice& models_;
  const SystemClock clock_{};
  store::MemoryRecord record_;
  const search::MemoryIndex index_{};
};

}  // namespace svea::server

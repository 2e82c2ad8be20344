#include "tasks/result_remarks.h"

#include "tasks/each_object.h"
#include "tasks/result_cells.h"

namespace svea::tasks {

std::string remarks_in(const json::Object& result) {
  std::string missing;
  if (const auto* const list = result.if_contains("missing"); list != nullptr && list->is_array())
    for (const auto& name : list->get_array())
      if (name.is_string()) missing += (missing.empty() ? "Saknas: " : ", ") + std::string(name.get_string());
  std::string remarks = missing.empty() ? "" : missing + ".";
  each_object(result, "warnings", [&](const json::Object& warning) {
    remarks += (remarks.empty() ? "" : " ") + text_in(warning, "detail");
  });
  return remarks;
}

std::string writer_of(const json::Object& result) {
  auto writer = text_in(result, "writer");
  return writer.empty() ? "grund" : writer;
}

}  // namespace svea::tasks

// Places in the sources of a task, as its result has them.
#pragma once

#include <cstddef>
#include <vector>

#include "json/json.h"
#include "tasks/task.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::tasks {

// Turns spans (bytes of a source's text) into {"source", "start", "end"} in code points. Borrows the sources.
class Places {
 public:
  explicit Places(const std::vector<Source>& sources);
  [[nodiscard]] json::Object at(std::size_t source, text::Span span) const;

 private:
  std::vector<text::CodePointMap> maps_;
};

}  // namespace svea::tasks

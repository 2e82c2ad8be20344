// What a person should know of a result before they use it.
#pragma once

#include <cstddef>
#include <string_view>

#include "base/result.h"
#include "json/json.h"

namespace svea::tasks {

// {"code", "detail", "detail_en"}
[[nodiscard]] json::Object warning(std::string_view code, const Sentence& sentence);

// What there is to say of what a language model wrote.
struct ModelDoubts {
  std::size_t unsupported = 0;  // sentences without support in the texts
  bool held_orders = false;     // text that gives orders to models was left out
  bool has_gaps = false;        // the model did not answer for all parts
};
[[nodiscard]] json::Array warnings_of(const ModelDoubts& doubts);

}  // namespace svea::tasks

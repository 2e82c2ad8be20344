// What a result says that a person should know besides what is in it.
#pragma once

#include <string>

#include "json/json.h"

namespace svea::tasks {

// Its warnings, and "Saknas: summa, dag" where required fields are missing; "" where there is nothing.
[[nodiscard]] std::string remarks_in(const json::Object& result);

// "grund", or the model that wrote it.
[[nodiscard]] std::string writer_of(const json::Object& result);

}  // namespace svea::tasks

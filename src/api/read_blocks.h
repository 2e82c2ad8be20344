// The blocks of a text as a request gives them.
#pragma once

#include "json/json.h"
#include "model/document.h"

namespace svea::api {

// In order, none outside a text of so many code points. Errors: blocks_invalid, those of json::get.
[[nodiscard]] Result<std::vector<model::Block>> read_blocks(const json::Array& array,
                                                            std::int64_t code_points);

}  // namespace svea::api

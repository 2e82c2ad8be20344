// Which licences of models are open: for anybody, for any use.
#pragma once

#include <string>
#include <string_view>

namespace svea::model_files {

// True for licences that the Open Source Initiative or Open Definition name open, by their SPDX identifiers
// in any case. A licence that is unknown, or that says what a model may be used for (Llama, Gemma, OpenRAIL),
// is not.
[[nodiscard]] bool is_open_licence(std::string_view licence);

}  // namespace svea::model_files

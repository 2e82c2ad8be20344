// Where a model is fetched from, as a person writes it.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "base/result.h"
#include "http_client/url.h"

namespace svea::model_files {

// A model on a hub with Hugging Face's interface: "hf:owner/name" or "hf:owner/name:file".
struct HubSource {
  std::string model;  // "owner/name"
  std::string file;   // a file's name, or a part that only one file's name has; "": the usual one
};

using Source = std::variant<http_client::Url, HubSource>;

// Errors: model_source_invalid.
[[nodiscard]] Result<Source> parse_source(std::string_view text);

// What a model is called here: letters, digits and "._-", beginning with a letter or a digit. It is a file's
// name.
[[nodiscard]] bool is_valid_name(std::string_view name);
// The name for a file: "https://…/Liten-Svea-Q4_K_M.gguf" gives "Liten-Svea-Q4_K_M". Errors:
// model_name_invalid when none can be made of it.
[[nodiscard]] Result<std::string> name_of_file(std::string_view file);

}  // namespace svea::model_files

// Finds again in a text what somebody, such as a language model, says that it holds.
#pragma once

#include <chrono>
#include <optional>
#include <span>
#include <string_view>

#include "fields/extract.h"
#include "fields/find.h"

namespace svea::fields {

// Where the text holds `said`: something of the field's kind with the same value ("3 maj 2024" for
// "2024-05-03"), or the same words in the same order. `found` is what find() gives for the text, with the
// field's kind. None: the text does not say so.
[[nodiscard]] std::optional<Value> locate(std::string_view utf8, const Field& field, std::string_view said,
                                          std::span<const Found> found);

}  // namespace svea::fields

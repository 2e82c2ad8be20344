// What each field of a schema could be, with how well the words around fit it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "fields/find.h"
#include "fields/layout.h"
#include "fields/schema.h"

namespace svea::fields {

struct FieldCandidate {
  text::Span span;
  std::string value;
  double confidence = 0;  // that it is of the kind
  double nearness = 0;    // 0–1: how well a label fits; 0 where none does
};

// For each field, in the order of the text. `found` is what find() gives for the text.
[[nodiscard]] std::vector<std::vector<FieldCandidate>> field_candidates(std::string_view utf8,
                                                                        const Layout& layout,
                                                                        const Schema& schema,
                                                                        std::span<const Found> found);

}  // namespace svea::fields

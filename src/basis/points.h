// The sentences of a case that ask for something, and those that speak for it and against.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/words.h"

namespace svea::basis {

enum class Part { request, speaks_for, speaks_against };

struct Point {
  Part part = Part::request;
  text::Span span;      // bytes: the sentence
  std::string written;  // one line
};

// In the order of the text. A sentence that supports with a "not" speaks against; one that says both is given
// as both. Headings and tables are left out. Linear; thread-safe.
[[nodiscard]] std::vector<Point> points_of(std::string_view utf8, std::span<const model::Block> blocks);

}  // namespace svea::basis

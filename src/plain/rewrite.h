// Paragraphs that a language model has written again, held against what they were.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "plain/simplify.h"

namespace svea::plain {

struct Paragraph {
  std::int64_t start = 0;  // code points
  std::int64_t end = 0;
  std::string text;
};

// Those that a model may make simpler: lines of running text, none that somebody is quoted in and no
// headings.
[[nodiscard]] std::vector<Paragraph> paragraphs_of(std::string_view text);

struct Rewritten {
  Paragraph paragraph;
  std::string after;
};

// Puts what the model wrote in place of the changes in those paragraphs, each as one change with `why`, where
// `is_better` says so and it is not the same; returns how many were not.
[[nodiscard]] std::size_t take_rewritten(std::vector<Change>& changes, std::span<const Rewritten> rewritten,
                                         const std::function<bool(const Rewritten&)>& is_better,
                                         const svea::Sentence& why);

// `simplified` with what the model wrote in place of the changes in those paragraphs, each as one change.
// What has other facts than the paragraph, or is no easier to read by LIX, is counted as withheld, and the
// changes that were there stay.
[[nodiscard]] Simplified with_rewritten(std::string_view text, Simplified simplified,
                                        std::span<const Rewritten> rewritten);

}  // namespace svea::plain

// The sentences of a written answer with the passages that each of them cites.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::answer {

struct Claim {
  text::Span span;         // bytes of the answer, citation marks within it included
  std::string text;        // without its citation marks
  std::vector<int> cited;  // the n of [n]; each once
};

// A mark after the full stop belongs to the sentence before it: "… i 30 dagar. [1]".
[[nodiscard]] std::vector<Claim> claims_of(std::string_view answer);

// True for what asserts something: not a heading, not "Så här gör du:", not a word or two.
[[nodiscard]] bool asserts(const Claim& claim);

}  // namespace svea::answer

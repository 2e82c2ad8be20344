// What splits look for in a clause: its verb, and nouns that are known to the reader.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "plain/split_place.h"

namespace svea::plain {

struct VerbPlace {
  std::size_t verb = 0;
  std::string adverbs{};  // that stood before it, each with a space before it
};

// The finite verb at `i` or after adverbs that a main clause has behind it.
[[nodiscard]] std::optional<VerbPlace> finite_at(const SplitPlace& place, std::size_t i);

// Whether a noun ends as one does that was named before: "beslutet", not "myndighet" or "förhållanden".
[[nodiscard]] bool ends_definite(std::string_view word);
// "myndigheter", "skolor", "lärare": ends as several of a noun do.
[[nodiscard]] bool ends_plural(std::string_view word);
// Also "skolan" and "regeln", and so "plan" too: for words that stand where only known things do.
[[nodiscard]] bool may_be_definite(std::string_view word);

// The subject, the verb and its adverbs in the order of a main clause.
[[nodiscard]] std::string opening(const std::string& subject, const SplitPlace& place, const VerbPlace& verb);

}  // namespace svea::plain

#include "plain/split_phrases.h"

#include <algorithm>
#include <initializer_list>

#include <fmt/format.h>

#include "plain/words.h"

namespace svea::plain {

std::optional<VerbPlace> finite_at(const SplitPlace& place, std::size_t i) {
  VerbPlace found;
  const auto& tokens = place.tokens();
  for (; i < tokens.size() && Words::swedish().is("floating", tokens[i].folded); ++i)
    found.adverbs.append(" ").append(place.written(i));
  if (i >= tokens.size() || tokens[i].role != Role::finite) return std::nullopt;
  found.verb = i;
  return found;
}

namespace {

bool ends_in(std::string_view word, std::initializer_list<std::string_view> endings) {
  if (word.ends_with("het") || word.ends_with("tet")) return false;  // "myndighet", "kvalitet"
  // "förhållanden", "områden" are several; "ordföranden", "sökanden" are somebody.
  if ((word.ends_with("anden") || word.ends_with("enden") || word.ends_with("råden")) &&
      !word.ends_with("föranden") && !word.ends_with("sökanden"))
    return false;
  return std::ranges::any_of(endings, [&](std::string_view ending) { return word.ends_with(ending); });
}

}  // namespace

bool ends_definite(std::string_view word) {
  return ends_in(word, {"en", "et", "erna", "arna", "orna", "ena"});
}

bool ends_plural(std::string_view word) { return ends_in(word, {"ar", "er", "or", "are"}); }

bool may_be_definite(std::string_view word) { return ends_in(word, {"en", "et", "na", "an", "ln", "rn"}); }

std::string opening(const std::string& subject, const SplitPlace& place, const VerbPlace& verb) {
  return fmt::format("{} {}{}", subject, place.written(verb.verb), verb.adverbs);
}

}  // namespace svea::plain

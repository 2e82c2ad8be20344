#include "plain/split_phrases.h"

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

bool ends_definite(std::string_view word) {
  if (word.ends_with("het") || word.ends_with("tet")) return false;  // "myndighet", "kvalitet"
  // "förhållanden", "områden" are several; "ordföranden", "sökanden" are somebody.
  if ((word.ends_with("anden") || word.ends_with("enden") || word.ends_with("råden")) &&
      !word.ends_with("föranden") && !word.ends_with("sökanden"))
    return false;
  for (const std::string_view ending : {"en", "et", "erna", "arna", "orna", "ena"})
    if (word.ends_with(ending)) return true;
  return false;
}

std::string opening(const std::string& subject, const SplitPlace& place, const VerbPlace& verb) {
  return fmt::format("{} {}{}", subject, place.written(verb.verb), verb.adverbs);
}

}  // namespace svea::plain

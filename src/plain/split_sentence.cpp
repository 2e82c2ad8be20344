#include "plain/split_sentence.h"

#include "plain/split_clauses.h"
#include "plain/split_openers.h"

namespace svea::plain {
namespace {

// More sentences than this out of one read like a telegram.
constexpr int k_cuts_max = 3;

std::optional<Cut> cut_at(const SplitPlace& place, std::size_t i, bool is_easy) {
  if (auto cut = cut_by_rule(place, i, is_easy)) return cut;
  if (auto cut = cut_semicolon(place, i)) return cut;
  if (auto cut = cut_relative(place, i)) return cut;
  return cut_coordination(place, i);
}

}  // namespace

void append_splits(std::string_view text, const Sentence& sentence, const SplitLimits& limits, bool is_easy,
                   Drafts& drafts) {
  const auto& tokens = sentence.tokens;
  if (tokens.empty() || tokens.back().folded == "?" || tokens.back().folded == ":") return;
  SplitPlace place(text, sentence, limits);
  int cuts = 0;
  for (std::size_t i = 1; i < tokens.size() && cuts < k_cuts_max; ++i) {
    const auto cut = cut_at(place, i, is_easy);
    if (!cut) continue;
    drafts.push_back(place.cut(cut->cut, cut->resume, cut->first_end, cut->opener));
    i = cut->resume - 1;
    ++cuts;
  }
}

}  // namespace svea::plain

#include "plain/split_sentence.h"

#include "plain/split_clauses.h"
#include "plain/split_middle.h"
#include "plain/split_openers.h"
#include "plain/split_relative.h"

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

// "uppdrar åt nämnden att": "ger nämnden ett uppdrag. Uppdraget är att". Gives where the rest begins.
std::optional<std::size_t> append_commission(const Sentence& sentence, SplitPlace& place, Drafts& drafts) {
  constexpr std::size_t k_receiver_tokens_max = 25;
  const auto& tokens = sentence.tokens;
  const auto verb = sentence.main_verb.value_or(tokens.size());
  if (verb + 2 >= tokens.size() || tokens[verb].lemma != "uppdra" ||
      (tokens[verb + 1].folded != "åt" && tokens[verb + 1].folded != "till"))
    return std::nullopt;
  for (std::size_t i = verb + 3; i < tokens.size() && i < verb + k_receiver_tokens_max; ++i) {
    if (tokens[i].role == Role::finite || tokens[i].role == Role::subordinator) return std::nullopt;
    if (tokens[i].role != Role::to) continue;
    if (!place.may_cut(i, i + 1)) return std::nullopt;
    const bool is_past = tokens[verb].form == VerbForm::preterite;
    Draft draft = place.cut(i, i + 1, "ett uppdrag", is_past ? "Uppdraget var att" : "Uppdraget är att");
    draft.edits.insert(draft.edits.begin(),
                       {{tokens[verb].span.start, tokens[verb + 1].span.end}, is_past ? "gav" : "ger"});
    drafts.push_back(std::move(draft));
    return i;
  }
  return std::nullopt;
}

}  // namespace

void append_splits(std::string_view text, const Sentence& sentence, const SplitLimits& limits, bool is_easy,
                   Drafts& drafts) {
  const auto& tokens = sentence.tokens;
  if (tokens.empty() || tokens.back().folded == "?" || tokens.back().folded == ":") return;
  SplitPlace place(text, sentence, limits);
  const std::size_t first_draft = drafts.size();
  int cuts = 0;
  const auto commission = append_commission(sentence, place, drafts);
  for (std::size_t i = commission.value_or(1); i < tokens.size() && cuts < k_cuts_max; ++i) {
    const auto cut = cut_at(place, i, is_easy);
    if (!cut) continue;
    drafts.push_back(place.cut(cut->cut, cut->resume, cut->first_end, cut->opener));
    i = cut->resume - 1;
    ++cuts;
  }
  append_moved_phrase(text, sentence, limits, first_draft, drafts);
}

}  // namespace svea::plain

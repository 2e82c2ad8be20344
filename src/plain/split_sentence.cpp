#include "plain/split_sentence.h"

#include <algorithm>
#include <vector>

#include "plain/enumeration.h"
#include "plain/split_clauses.h"
#include "plain/split_middle.h"
#include "plain/split_openers.h"
#include "plain/split_relative.h"

namespace svea::plain {
namespace {

std::optional<Cut> cut_at(const SplitPlace& place, std::size_t i, bool is_easy) {
  if (auto cut = cut_by_rule(place, i, is_easy)) return cut;
  if (auto cut = cut_semicolon(place, i)) return cut;
  if (auto cut = cut_relative(place, i, is_easy)) return cut;
  return cut_coordination(place, i);
}

// "uppdrar åt nämnden att": "ger nämnden ett uppdrag. Det går ut på att". Gives where the rest begins.
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
    Draft draft = place.make({i, i + 1, "ett uppdrag", is_past ? "Det gick ut på att" : "Det går ut på att"});
    draft.edits.insert(draft.edits.begin(),
                       {{tokens[verb].span.start, tokens[verb + 1].span.end}, is_past ? "gav" : "ger"});
    drafts.push_back(std::move(draft));
    return i;
  }
  return std::nullopt;
}

// What one draft makes a sentence of.
struct Part {
  ListPart tokens;
  std::optional<std::size_t> ended_by;  // the draft that cuts it off what follows
};

// Where a list ends, the next sentence begins a line.
void put_on_new_line(Draft& draft) {
  constexpr std::string_view k_stop = ". ";
  for (auto& edit : draft.edits)
    if (const auto stop = edit.after.find(k_stop); stop != std::string::npos) edit.after[stop + 1] = '\n';
}

// Sets the enumerations that end a part as lists. A list that another sentence is cut off after stands or
// falls with that cut: what comes after it would seem to be part of its last item.
bool append_lists(std::string_view text, const Sentence& sentence, const std::vector<Part>& parts,
                  Drafts& drafts) {
  bool any = false;
  for (const auto& part : parts) {
    auto list = items_in(text, sentence, part.tokens);
    if (!list) continue;
    any = true;
    if (!part.ended_by) {
      drafts.push_back(*std::move(list));
      continue;
    }
    Draft& cut = drafts[*part.ended_by];
    put_on_new_line(cut);
    cut.reason = list->reason;
    cut.why = list->why;
    cut.edits.insert(cut.edits.end(), list->edits.begin(), list->edits.end());
    std::ranges::stable_sort(cut.edits, {}, [](const DraftEdit& edit) { return edit.span.start; });
  }
  return any;
}

}  // namespace

void append_splits(std::string_view text, const Sentence& sentence, const SplitLimits& limits, bool is_easy,
                   Drafts& drafts) {
  const auto& tokens = sentence.tokens;
  if (tokens.empty() || tokens.back().folded == "?" || tokens.back().folded == ":") return;
  SplitPlace place(text, sentence, limits);
  const std::size_t first_draft = drafts.size();
  std::vector<Part> parts;
  ListPart part;
  const auto end_part = [&](std::size_t cut, std::size_t resume) {
    part.end = tokens[cut - 1].folded == "," ? cut - 1 : cut;
    parts.push_back({part, drafts.size() - 1});
    part = {.start = resume, .end = tokens.size() - 1, .is_opened = !place.opener().empty()};
  };
  const auto commission = append_commission(sentence, place, drafts);
  if (commission) end_part(*commission, *commission + 1);
  for (std::size_t i = commission.value_or(1); i < tokens.size() && parts.size() < limits.cuts_max; ++i) {
    const auto cut = cut_at(place, i, is_easy);
    if (!cut) continue;
    if (cut->is_offered) {
      drafts.push_back(place.draft_of(*cut));
      continue;
    }
    drafts.push_back(place.make(*cut));
    end_part(cut->cut, cut->resume);
    i = cut->resume - 1;
  }
  part.end = tokens.size() - 1;
  parts.push_back({part, std::nullopt});
  if (!append_lists(text, sentence, parts, drafts))
    append_moved_phrase(text, sentence, limits, first_draft, drafts);
}

}  // namespace svea::plain

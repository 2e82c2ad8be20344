#include "search/reasons.h"

#include <algorithm>
#include <map>

#include "search/reference_terms.h"
#include "search/synonym_runs.h"

namespace svea::search {
namespace {

// Parts of a term's weight.
constexpr double k_heading_part = 0.5;
constexpr double k_phrase_part = 0.5;
// Part of the query's weight.
constexpr double k_recent_part = 0.1;

// The best way in which the passage holds a term.
struct Held {
  float value = 0;
  ReasonKind kind = ReasonKind::part;
};

class Account {
 public:
  Account(const QueryTerms& query, WordMatches& matches)
      : query_(query),
        matches_(matches),
        synonyms_(lengths_of(query.synonyms)),
        held_(query.terms.size()),
        is_in_heading_(query.terms.size()) {}

  void read(std::string_view tokens, bool is_heading) {
    std::vector<std::uint16_t> run;  // the query's words that stand before the next token in its order
    for (std::size_t at = 0; at < tokens.size();) {
      const WordMatch& match = matches_.match(read_token(tokens, at));
      for (const Similarity& similar : match.similar) {
        const bool is_stem = match.stem_term == similar.term;
        if (is_stem && is_heading) is_in_heading_[similar.term] = true;
        const auto kind = !is_stem             ? ReasonKind::part
                          : match.is_same_form ? ReasonKind::word
                                               : ReasonKind::form;
        hold(similar.term, similar.value, kind);
      }
      for (const std::uint16_t synonym : synonyms_.after(match.synonym_words))
        for (const std::uint16_t term : query_.synonyms[synonym].terms)
          hold(term, k_synonym_value, ReasonKind::synonym);
      follow(match, run);
    }
  }

  std::vector<Reason> close(bool is_newest) {
    for (std::size_t i = 0; i < held_.size(); ++i) {
      const QueryTerm& term = query_.terms[i];
      if (held_[i].value <= 0) continue;
      const auto kind = is_reference(term.word) && held_[i].value == 1 ? ReasonKind::exact : held_[i].kind;
      speak(kind, kind == ReasonKind::exact ? shown_reference(term.word) : term.word,
            term.idf * held_[i].value);
      if (is_in_heading_[i]) speak(ReasonKind::heading, term.word, term.idf * k_heading_part);
    }
    if (longest_run_.size() > 1)
      for (const std::uint16_t at : longest_run_)
        speak(ReasonKind::phrase, query_.sequence[at].word, query_.sequence[at].idf * k_phrase_part);
    if (is_newest) speak(ReasonKind::recent, "", query_.idf_sum * k_recent_part);

    std::vector<Reason> all;
    for (auto& [kind, reason] : reasons_) {
      reason.share = sum_ > 0 ? reason.share / sum_ : 0;
      all.push_back(std::move(reason));
    }
    std::ranges::stable_sort(all, std::greater{}, &Reason::share);
    return all;
  }

 private:
  void hold(std::size_t term, float value, ReasonKind kind) {
    // The very word is better than another form of it.
    if (value > held_[term].value || (value == held_[term].value && kind < held_[term].kind))
      held_[term] = {value, kind};
  }

  void follow(const WordMatch& match, std::vector<std::uint16_t>& run) {
    const auto next = std::ranges::find(match.query_positions, run.empty() ? 0 : run.back() + 1);
    if (run.empty() || next == match.query_positions.end()) {
      run.clear();
      if (!match.query_positions.empty()) run.push_back(match.query_positions.front());
    } else {
      run.push_back(*next);
    }
    if (run.size() > longest_run_.size()) longest_run_ = run;
  }

  void speak(ReasonKind kind, std::string word, double weight) {
    Reason& reason = reasons_[kind];
    reason.kind = kind;
    if (!word.empty()) reason.words.push_back(std::move(word));
    reason.share += weight;
    sum_ += weight;
  }

  const QueryTerms& query_;
  WordMatches& matches_;
  SynonymRuns synonyms_;
  std::vector<Held> held_;
  std::vector<bool> is_in_heading_;
  std::vector<std::uint16_t> longest_run_;
  std::map<ReasonKind, Reason> reasons_;
  double sum_ = 0;
};

}  // namespace

std::vector<Reason> reasons(const QueryTerms& query, const PassageTokens& passage, bool is_newest,
                            WordMatches& matches) {
  Account account(query, matches);
  account.read(passage.context, true);
  account.read(passage.body, false);
  return account.close(is_newest);
}

}  // namespace svea::search

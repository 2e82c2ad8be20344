#include "search/second_stage.h"

#include <algorithm>

#include "search/reasons.h"
#include "search/reference_terms.h"
#include "search/snippet.h"

namespace svea::search {
namespace {

bool is_in_another(const std::string& reference, const std::vector<QueryTerm>& terms) {
  return std::ranges::any_of(terms, [&](const QueryTerm& term) {
    return is_reference(term.word) && term.word != reference &&
           term.word.find(reference) != std::string::npos;
  });
}

Understood understood(const QueryTerms& terms) {
  Understood read;
  for (std::size_t i = 0; i < terms.terms.size(); ++i) {
    const std::string& word = terms.terms[i].word;
    if (is_reference(word)) {
      if (!is_in_another(word, terms.terms)) read.exact.push_back(shown_reference(word));
    } else if (!is_in_another(word, terms.terms)) {
      read.words.push_back(word);
    }
    Synonyms synonyms{.word = word, .also = {}};
    for (const Synonym& synonym : terms.synonyms)
      if (synonym.terms.front() == i) synonyms.also.push_back(synonym.text);
    if (!synonyms.also.empty()) read.synonyms.push_back(std::move(synonyms));
  }
  read.phrases = terms.text.phrases;
  read.excluded = terms.text.excluded;
  return read;
}

}  // namespace

SecondStage::SecondStage(const Query& query, const QueryTerms& terms, const CorpusCounts& counts)
    : query_(query),
      terms_(terms),
      counts_(counts),
      conditions_(terms.text),
      evidence_(terms, counts),
      names_reference_(
          std::ranges::any_of(terms.terms, [](const QueryTerm& term) { return is_reference(term.word); })) {}

bool SecondStage::add(std::size_t candidate, const PassageTokens& tokens, const Validity& validity,
                      std::optional<double> besides) {
  if (!conditions_.are_empty() && !conditions_.allow(tokens)) return false;
  const EvidenceValues values = evidence_.read(tokens);
  const double coverage = values[static_cast<std::size_t>(Evidence::coverage)];
  // A passage without a word of the query, or a beginning of one, is no hit.
  if (coverage <= 0 && !besides) return false;
  // Who names a case or a section means that one, not what is like it.
  const double besides_counts = names_reference_ ? coverage : 1;
  scored_.push_back(
      {candidate, linear_rank(terms_, values) + besides_counts * besides.value_or(0), validity});
  return true;
}

std::vector<Scored> SecondStage::page() {
  keep_best(scored_, page_of(query_));
  return std::move(scored_);
}

void SecondStage::complete(Hit& hit, const Scored& scored, const PassageTokens& tokens) const {
  hit.score = scored.score;
  if (query_.purpose != Purpose::browse) return;
  WordMatches matches(terms_, counts_);
  hit.snippet = best_snippet(hit.passage.text, terms_, matches);
  hit.reasons = reasons(terms_, tokens, scored.is_newest, matches);
}

void SecondStage::complete(Found& found) const {
  if (query_.purpose != Purpose::browse) return;
  found.understood = understood(terms_);
  const bool is_any_known =
      std::ranges::any_of(terms_.terms, [](const QueryTerm& term) { return term.passages > 0; });
  (is_any_known ? found.suggestion : found.understood.searched_instead) = terms_.suggestion;
}

}  // namespace svea::search

#include "search/word_matches.h"

#define XXH_INLINE_ALL  // words are short: the call would cost as much as the hash
#include <xxhash.h>

#include <algorithm>

#include "text/ngrams.h"

namespace svea::search {
namespace {

// A word that shares less of a term's n-grams shares an ending with it, or chance.
constexpr float k_similarity_min = 0.3f;
// The candidates of one search hold some 8,000 different words.
constexpr std::size_t k_slots_at_first = 16384;

// Tells most words apart from those of a query without comparing them.
std::size_t likeness(std::string_view stem) {
  if (stem.empty()) return 0;
  const auto byte = [](char c) { return static_cast<std::size_t>(static_cast<unsigned char>(c)); };
  return 5 * byte(stem.front()) + 3 * byte(stem.back()) + stem.size();
}

}  // namespace

WordMatches::WordMatches(const QueryTerms& query, const CorpusCounts& counts)
    : query_(query), matches_(1), slots_(k_slots_at_first) {
  for (std::size_t i = 0; i < query.terms.size(); ++i)
    for (const std::uint32_t hash : query.terms[i].ngrams) {
      const auto at = std::ranges::lower_bound(ngrams_, hash, {}, &Ngram::hash);
      const bool is_new = at == ngrams_.end() || at->hash != hash;
      Ngram& ngram = is_new ? *ngrams_.insert(at, Ngram{.hash = hash, .idf = 0, .terms = {}}) : *at;
      ngram.terms.push_back(static_cast<std::uint16_t>(i));
      ngram.idf = static_cast<float>(counts.idf(term_hash(TermKind::ngram, hash)));
      may_be_ngram_[hash % k_filter_bits] = true;
    }
  const auto ask_for = [&](std::string_view stem) { may_be_asked_[likeness(stem) % k_filter_bits] = true; };
  for (const QueryWord& word : query.sequence) ask_for(word.stem);
  for (const QueryTerm& term : query.terms) ask_for(term.stem);
  for (const Synonym& synonym : query.synonyms)
    for (const std::string& stem : synonym.stems) ask_for(stem);
  shared_.resize(query.terms.size());
  ngrams_of_terms_.resize(query.terms.size());
  for (std::size_t i = 0; i < ngrams_.size(); ++i)
    for (const std::uint16_t term : ngrams_[i].terms)
      ngrams_of_terms_[term].push_back(static_cast<std::uint16_t>(i));
}

int WordMatches::find_ngram(std::uint32_t hash) const {
  if (!may_be_ngram_[hash % k_filter_bits]) return -1;
  const auto at = std::ranges::lower_bound(ngrams_, hash, {}, &Ngram::hash);
  return at != ngrams_.end() && at->hash == hash ? static_cast<int>(at - ngrams_.begin()) : -1;
}

void WordMatches::compare_stem(std::string_view stem, WordMatch& found) const {
  for (std::size_t i = 0; i < query_.sequence.size(); ++i)
    if (query_.sequence[i].stem == stem) found.query_positions.push_back(static_cast<std::uint16_t>(i));
  for (std::size_t i = 0; i < query_.synonyms.size(); ++i)
    for (std::size_t at = 0; at < query_.synonyms[i].stems.size(); ++at)
      if (query_.synonyms[i].stems[at] == stem)
        found.synonym_words.push_back({static_cast<std::uint16_t>(i), static_cast<std::uint16_t>(at)});
}

WordMatch WordMatches::make_match(const Token& token) {
  WordMatch found;
  const std::string_view stem = token.is_stop_word() ? token.word : token.stem;
  const bool may_be_asked = may_be_asked_[likeness(stem) % k_filter_bits];
  if (may_be_asked) compare_stem(stem, found);
  if (token.is_stop_word() && !query_.has_only_stop_words) return found;

  std::ranges::fill(shared_, std::uint16_t{0});
  text::each_ngram(token.word, k_ngram_letters, [&](std::uint32_t hash) {
    const int number = find_ngram(hash);
    if (number < 0) return;
    found.ngrams.push_back(static_cast<std::uint16_t>(number));
    for (const std::uint16_t term : ngrams_[static_cast<std::size_t>(number)].terms) ++shared_[term];
  });
  if (!may_be_asked && found.ngrams.empty()) return found;
  for (std::size_t i = 0; i < query_.terms.size(); ++i) {
    const QueryTerm& term = query_.terms[i];
    float value = std::min(1.0f, static_cast<float>(shared_[i]) / static_cast<float>(term.ngrams.size()));
    if (term.stem == stem) {
      found.stem_term = static_cast<int>(i);
      found.is_same_form = term.word == token.word;
      value = 1;
    }
    if (value >= k_similarity_min) found.similar.push_back({static_cast<std::uint16_t>(i), value});
  }
  return found;
}

const WordMatch& WordMatches::match(const Token& token) {
  const std::uint64_t hash = XXH3_64bits(token.word.data(), token.word.size());
  std::size_t at = hash & (slots_.size() - 1);
  for (; slots_[at].match != 0; at = (at + 1) & (slots_.size() - 1))
    if (slots_[at].word_hash == hash) return matches_[slots_[at].match - 1];

  WordMatch found = make_match(token);
  found.says_nothing = found.query_positions.empty() && found.ngrams.empty() && found.similar.empty() &&
                       found.synonym_words.empty();
  const bool is_kept = !found.says_nothing;
  if (is_kept) matches_.push_back(std::move(found));
  slots_[at] = {hash, is_kept ? static_cast<std::uint32_t>(matches_.size()) : 1u};
  const WordMatch& result = matches_[slots_[at].match - 1];
  if (++used_slots_ * 2 > slots_.size()) grow();
  return result;
}

void WordMatches::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  std::swap(old, slots_);
  for (const Slot& slot : old) {
    if (slot.match == 0) continue;
    std::size_t at = slot.word_hash & (slots_.size() - 1);
    while (slots_[at].match != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = slot;
  }
}

}  // namespace svea::search

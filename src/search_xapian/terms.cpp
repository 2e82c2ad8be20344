#include "search_xapian/terms.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <vector>

#include "base/limits.h"
#include "search/tokens.h"
#include "search_xapian/impact_weight.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search_xapian {
namespace {

constexpr std::string_view k_context_prefix = "T";
// A word of the title or a heading says more about what a passage is about than one among its 150.
constexpr double k_context_weight = 0.5;

// A long word is often a compound, and is indexed by its first and last six letters too: so "parkera" and
// "tillstånd" find "parkeringstillstånd". It weighs little: it only leads to candidates that better evidence
// then ranks.
constexpr std::string_view k_beginning_prefix = "B";
constexpr std::string_view k_end_prefix = "E";
constexpr int k_part_letters = 6;
constexpr std::int64_t k_compound_letters_min = 9;
constexpr double k_part_weight = 0.25;
// The other way round, a compound of the query finds its parts of at least this many letters.
constexpr std::int64_t k_query_part_letters_min = 4;

// Too common a part leads to everything.
constexpr Xapian::doccount k_part_passages_max = 20'000;
// Common words only add to the weight of what rarer ones lead to, once those lead to passages enough to
// choose from: reading all that "ska" or "beslut" stands in would take most of the time and change little.
constexpr Xapian::doccount k_passages_enough = 2'000;
constexpr Xapian::doccount k_passages_read_max = 40'000;

constexpr std::string_view k_type_prefix = "Y";
constexpr std::string_view k_language_prefix = "L";

// Types and languages are short codes; a term longer than 245 bytes Xapian refuses.
constexpr std::size_t k_filter_bytes_max = 64;

constexpr Xapian::valueno k_date_slot = 1;

using Counts = std::unordered_map<std::string, Xapian::termcount>;

// "Bparker" and "Estånd" for a word of at least six letters; nothing for a shorter one.
std::vector<std::string> beginning_and_end(std::string_view stem) {
  std::size_t first = 0;
  std::size_t last = stem.size();
  for (int i = 0; i < k_part_letters; ++i) {
    if (first == stem.size()) return {};
    first = text::code_point(stem, first).next;
    last = text::previous(stem, last);
  }
  return {std::string(k_beginning_prefix).append(stem.substr(0, first)),
          std::string(k_end_prefix).append(stem.substr(last))};
}

bool may_be_compound(std::string_view stem) { return text::code_points(stem) >= k_compound_letters_min; }

// Beginnings and ends of a compound that the index knows as words.
std::vector<std::string> known_parts(const Xapian::Database& database, std::string_view stem) {
  std::vector<std::string> known;
  const std::int64_t letters = text::code_points(stem);
  std::int64_t before = 0;
  for (std::size_t at = 0; at < stem.size(); at = text::code_point(stem, at).next, ++before) {
    for (const auto& [part, part_letters] :
         {std::pair(stem.substr(0, at), before), std::pair(stem.substr(at), letters - before)})
      if (part_letters >= k_query_part_letters_min && part_letters < letters &&
          database.term_exists(std::string(part)))
        known.emplace_back(part);
  }
  return known;
}

std::string filter_term(std::string_view prefix, std::string_view value) {
  return std::string(prefix).append(value.substr(0, k_filter_bytes_max));
}

std::size_t count_stems(std::string_view tokens, std::string_view prefix, Counts& counts) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < tokens.size(); ++words) {
    const search::Token token = search::read_token(tokens, at);
    ++counts[std::string(prefix).append(token.is_stop_word() ? token.word : token.stem)];
  }
  return words;
}

}  // namespace

std::string document_term(model::DocumentId document) { return fmt::format("D{}", document.value); }
std::string space_term(model::SpaceId space) { return fmt::format("S{}", space.value); }

Xapian::Document passage_terms(const search::IndexedPassage& indexed, const search::DocumentChange& change) {
  Counts counts;
  const std::size_t words =
      count_stems(indexed.context_tokens, "", counts) + count_stems(indexed.body_tokens, "", counts);
  Xapian::Document passage;
  for (const auto& [term, count] : counts) {
    passage.add_term(term, impact(count, words));
    if (may_be_compound(term))
      for (const std::string& part : beginning_and_end(term)) passage.add_term(part, impact(count, words));
  }
  Counts context;
  count_stems(indexed.context_tokens, k_context_prefix, context);
  for (const auto& [term, count] : context) passage.add_term(term, impact(count, words));
  passage.add_boolean_term(document_term(change.document));
  passage.add_boolean_term(space_term(change.space));
  passage.add_boolean_term(filter_term(k_type_prefix, change.metadata.type));
  passage.add_boolean_term(filter_term(k_language_prefix, change.metadata.language));
  passage.add_value(k_space_slot,
                    {reinterpret_cast<const char*>(&change.space.value), sizeof change.space.value});
  if (!change.metadata.date.empty()) passage.add_value(k_date_slot, change.metadata.date);
  return passage;
}

namespace {

// One of a query's terms and what leads to it.
struct Wanted {
  Xapian::Query words;
  Xapian::doccount passages = 0;  // that hold the term
};

Xapian::Query scaled(const std::string& term, double weight) {
  return {Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(term), weight};
}

Wanted wanted(const Xapian::Database& database, const std::string& stem) {
  Wanted term{.words = {}, .passages = database.get_termfreq(stem)};
  std::vector<Xapian::Query> any{Xapian::Query(stem),
                                 scaled(std::string(k_context_prefix) + stem, k_context_weight)};
  // A term that gives candidates enough by itself needs no help from its parts.
  if (term.passages < limits::k_candidates_max) {
    std::vector<std::string> parts = beginning_and_end(stem);
    if (may_be_compound(stem)) std::ranges::move(known_parts(database, stem), std::back_inserter(parts));
    for (const std::string& part : parts)
      if (database.get_termfreq(part) <= k_part_passages_max) any.push_back(scaled(part, k_part_weight));
  }
  term.words = Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end());
  return term;
}

// All of its words that are no stop words; none when there are only such.
std::optional<Xapian::Query> wanted(const search::Synonym& synonym) {
  std::vector<std::string> stems;
  for (const std::string& stem : synonym.stems)
    if (!text::is_stop_word(stem)) stems.push_back(stem);
  if (stems.empty()) return std::nullopt;
  return Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT,
                       Xapian::Query(Xapian::Query::OP_AND, stems.begin(), stems.end()),
                       search::k_synonym_value);
}

}  // namespace

Xapian::Query any_word(const Xapian::Database& database, const search::QueryTerms& query) {
  std::vector<Wanted> terms;
  for (const search::QueryTerm& term : query.terms) terms.push_back(wanted(database, term.stem));
  std::ranges::stable_sort(terms, {}, &Wanted::passages);
  std::vector<Xapian::Query> leading;
  std::vector<Xapian::Query> adding;
  Xapian::doccount read = 0;
  for (const Wanted& term : terms) {
    const bool leads = read < k_passages_enough || read + term.passages <= k_passages_read_max;
    (leads ? leading : adding).push_back(term.words);
    if (leads) read += term.passages;
  }
  for (const search::Synonym& synonym : query.synonyms)
    if (const auto words = wanted(synonym)) leading.push_back(*words);
  const Xapian::Query any(Xapian::Query::OP_OR, leading.begin(), leading.end());
  // Of stop words alone the others say nothing about what the rarest leads to.
  if (adding.empty() || query.has_only_stop_words) return any;
  return {Xapian::Query::OP_AND_MAYBE, any,
          Xapian::Query(Xapian::Query::OP_OR, adding.begin(), adding.end())};
}

std::vector<Xapian::Query> filters(const search::Filter& filter) {
  std::vector<Xapian::Query> all;
  for (const auto& [prefix, values] :
       {std::pair(k_type_prefix, &filter.types), std::pair(k_language_prefix, &filter.languages)}) {
    if (values->empty()) continue;
    std::vector<std::string> any;
    for (const std::string& value : *values) any.push_back(filter_term(prefix, value));
    all.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
  }
  if (!filter.documents.empty()) {
    std::vector<std::string> any;
    for (const model::DocumentId document : filter.documents) any.push_back(document_term(document));
    all.emplace_back(Xapian::Query::OP_OR, any.begin(), any.end());
  }
  if (!filter.to.empty())
    all.emplace_back(Xapian::Query::OP_VALUE_RANGE, k_date_slot, filter.from.empty() ? "0" : filter.from,
                     filter.to);
  else if (!filter.from.empty())
    all.emplace_back(Xapian::Query::OP_VALUE_GE, k_date_slot, filter.from);
  return all;
}

}  // namespace svea::search_xapian

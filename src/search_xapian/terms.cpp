#include "search_xapian/terms.h"

#include <fmt/format.h>

#include <optional>
#include <unordered_map>
#include <vector>

#include "search/tokens.h"
#include "text/unicode.h"

namespace svea::search_xapian {
namespace {

constexpr std::string_view k_context_prefix = "T";
// A word of the title or a heading says more about what a passage is about than one among its 150.
constexpr double k_context_weight = 0.5;

// Compounds and forms that the stemmer keeps apart share a beginning or an end of six letters:
// "parkeringstillstånd" with "parkera" and "tillstånd". They weigh little: they only lead to candidates that
// better evidence then ranks.
constexpr std::string_view k_beginning_prefix = "B";
constexpr std::string_view k_end_prefix = "E";
constexpr int k_part_letters = 6;
constexpr double k_part_weight = 0.25;

using Counts = std::unordered_map<std::string, Xapian::termcount>;

struct Parts {
  std::string beginning;
  std::string end;
};

// Nothing for a word that is hardly longer than its parts would be.
std::optional<Parts> parts(std::string_view stem) {
  std::size_t first = 0;
  std::size_t last = stem.size();
  for (int i = 0; i < k_part_letters; ++i) {
    if (first == stem.size()) return std::nullopt;
    first = text::code_point(stem, first).next;
    last = text::previous(stem, last);
  }
  return Parts{std::string(k_beginning_prefix).append(stem.substr(0, first)),
               std::string(k_end_prefix).append(stem.substr(last))};
}

void count_stems(std::string_view tokens, std::string_view prefix, Counts& counts) {
  for (std::size_t at = 0; at < tokens.size();) {
    const search::Token token = search::read_token(tokens, at);
    ++counts[std::string(prefix).append(token.is_stop_word() ? token.word : token.stem)];
  }
}

}  // namespace

std::string document_term(model::DocumentId document) { return fmt::format("D{}", document.value); }
std::string space_term(model::SpaceId space) { return fmt::format("S{}", space.value); }

Xapian::Document passage_terms(const search::IndexedPassage& indexed, model::DocumentId document,
                               model::SpaceId space) {
  Counts counts;
  count_stems(indexed.context_tokens, "", counts);
  count_stems(indexed.body_tokens, "", counts);
  Xapian::Document passage;
  for (const auto& [term, count] : counts) {
    passage.add_term(term, count);
    if (const auto found = parts(term)) {
      passage.add_term(found->beginning, count);
      passage.add_term(found->end, count);
    }
  }
  Counts context;
  count_stems(indexed.context_tokens, k_context_prefix, context);
  for (const auto& [term, count] : context) passage.add_term(term, count);
  passage.add_boolean_term(document_term(document));
  passage.add_boolean_term(space_term(space));
  return passage;
}

Xapian::Query first_stage(const search::QueryTerms& query, const model::Reach& reach) {
  std::vector<Xapian::Query> any;
  for (const search::QueryTerm& term : query.terms) {
    any.emplace_back(term.stem);
    any.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(std::string(k_context_prefix) + term.stem),
                     k_context_weight);
    if (const auto found = parts(term.stem))
      for (const std::string& part : {found->beginning, found->end})
        any.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query(part), k_part_weight);
  }
  std::vector<Xapian::Query> spaces;
  for (const model::SpaceId space : reach.spaces) spaces.emplace_back(space_term(space));
  return {Xapian::Query::OP_FILTER, Xapian::Query(Xapian::Query::OP_OR, any.begin(), any.end()),
          Xapian::Query(Xapian::Query::OP_OR, spaces.begin(), spaces.end())};
}

}  // namespace svea::search_xapian

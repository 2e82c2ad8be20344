#include "search_xapian/two_stages.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "search/rank.h"
#include "search_xapian/layout.h"
#include "search_xapian/stored_passage.h"
#include "search_xapian/terms.h"

namespace svea::search_xapian {
namespace {

struct Candidates {
  std::vector<Xapian::docid> ids;  // in the order they lie in
  std::size_t total = 0;           // passages that share anything with the query, about
};

// The passages that share most with the query.
Candidates candidates(const Xapian::Database& database, const search::QueryTerms& terms,
                      const search::Query& query) {
  Xapian::Enquire enquire(database);
  Xapian::Query words = any_word(database, terms);
  const bool wide = is_wide(database, query.reach);
  if (!wide) words = Xapian::Query(Xapian::Query::OP_FILTER, words, in_spaces(query.reach));
  for (const Xapian::Query& condition : conditions(query.filter))
    words = Xapian::Query(Xapian::Query::OP_FILTER, words, condition);
  enquire.set_query(words);
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  const WithinReach within_reach(query.reach);
  const Xapian::MSet found =
      enquire.get_mset(0, limits::k_candidates_max, nullptr, wide ? &within_reach : nullptr);
  Candidates all{.ids = {}, .total = found.get_matches_estimated()};
  for (auto at = found.begin(); at != found.end(); ++at) all.ids.push_back(*at);
  std::ranges::sort(all.ids);
  return all;
}

template <typename T>
T whole(std::optional<T> decoded) {
  if (!decoded) throw Xapian::DatabaseCorruptError("a stored passage can't be read");
  return *std::move(decoded);
}

}  // namespace

search::Found search_database(const Xapian::Database& database, const search::Query& query,
                              const search::QueryTerms& terms, const search::CorpusCounts& counts) {
  search::EvidenceReader evidence(terms, counts);
  std::vector<std::string> stored;
  std::vector<search::Scored> scored;
  const Candidates all = candidates(database, terms, query);
  for (const Xapian::docid id : all.ids) {
    stored.push_back(database.get_metadata(passage_key(id)));
    const RankedPart part = whole(decode_ranked_part(stored.back()));
    // Two independent parts of the index must agree on the space before anything of a passage leaves it.
    if (!query.reach.covers(part.space))
      throw Xapian::DatabaseCorruptError("a stored passage lies in another space");
    scored.push_back({scored.size(), search::linear_rank(evidence.read(part.tokens)), part.validity});
  }
  search::keep_best(scored, search::page_of(query));

  search::Found found{.hits = {}, .total = all.total, .suggestion = {}, .understood = {}};
  for (const search::Scored& best : scored) {
    found.hits.push_back(whole(decode_hit(stored[best.candidate])));
    found.hits.back().score = best.score;
  }
  return found;
}

}  // namespace svea::search_xapian

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

// The passages that share most with the query, in the order they lie in.
std::vector<Xapian::docid> candidates(const Xapian::Database& database, const search::QueryTerms& terms,
                                      const model::Reach& reach) {
  Xapian::Enquire enquire(database);
  const Xapian::Query words = any_word(database, terms);
  const bool wide = is_wide(database, reach);
  enquire.set_query(wide ? words : Xapian::Query(Xapian::Query::OP_FILTER, words, in_spaces(reach)));
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  const WithinReach within_reach(reach);
  const Xapian::MSet found =
      enquire.get_mset(0, limits::k_candidates_max, nullptr, wide ? &within_reach : nullptr);
  std::vector<Xapian::docid> ids;
  for (auto at = found.begin(); at != found.end(); ++at) ids.push_back(*at);
  std::ranges::sort(ids);
  return ids;
}

template <typename T>
T whole(std::optional<T> decoded) {
  if (!decoded) throw Xapian::DatabaseCorruptError("a stored passage can't be read");
  return *std::move(decoded);
}

}  // namespace

std::vector<search::Hit> search_database(const Xapian::Database& database, const search::Query& query,
                                         const search::QueryTerms& terms,
                                         const search::CorpusCounts& counts) {
  search::EvidenceReader evidence(terms, counts);
  std::vector<std::string> stored;
  std::vector<search::Scored> scored;
  for (const Xapian::docid id : candidates(database, terms, query.reach)) {
    stored.push_back(database.get_metadata(passage_key(id)));
    const RankedPart part = whole(decode_ranked_part(stored.back()));
    // Two independent parts of the index must agree on the space before anything of a passage leaves it.
    if (!query.reach.covers(part.space))
      throw Xapian::DatabaseCorruptError("a stored passage lies in another space");
    scored.push_back({scored.size(), search::linear_rank(evidence.read(part.tokens)), part.validity});
  }
  search::keep_best(scored, std::min(query.hits_max, limits::k_hits_max));

  std::vector<search::Hit> hits;
  for (const search::Scored& best : scored) {
    hits.push_back(whole(decode_hit(stored[best.candidate])));
    hits.back().score = best.score;
  }
  return hits;
}

}  // namespace svea::search_xapian

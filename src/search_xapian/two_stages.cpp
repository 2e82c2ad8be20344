#include "search_xapian/two_stages.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "search/rank.h"
#include "search_xapian/layout.h"
#include "search_xapian/more_candidates.h"
#include "search_xapian/stored_passage.h"
#include "search_xapian/terms.h"

namespace svea::search_xapian {
namespace {

struct Candidates {
  std::vector<Xapian::docid> ids;
  std::size_t total = 0;  // passages that share anything with the query, about
};

// The passages that share most with the query.
Candidates candidates(const Xapian::Database& database, const search::QueryTerms& terms,
                      const search::Query& query) {
  Xapian::Enquire enquire(database);
  const bool wide = is_wide(database, query.reach);
  enquire.set_query(with_conditions(any_word(database, terms), query, wide));
  enquire.set_weighting_scheme(Xapian::BM25Weight(1.2, 0, 1, 0.75, 0.5));
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  const WithinReach within_reach(query.reach);
  const Xapian::MSet found =
      enquire.get_mset(0, limits::k_candidates_max, nullptr, wide ? &within_reach : nullptr);
  Candidates all{.ids = {}, .total = found.get_matches_estimated()};
  for (auto at = found.begin(); at != found.end(); ++at) all.ids.push_back(*at);
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
  Candidates all = candidates(database, terms, query);
  const MoreCandidates more = more_candidates(database, query);
  for (const auto& [id, score] : more) all.ids.push_back(id);
  std::ranges::sort(all.ids);  // the order they lie in
  const auto repeated = std::ranges::unique(all.ids);
  all.ids.erase(repeated.begin(), repeated.end());
  for (const Xapian::docid id : all.ids) {
    stored.push_back(database.get_metadata(passage_key(id)));
    const RankedPart part = whole(decode_ranked_part(stored.back()));
    // Two independent parts of the index must agree on the space before anything of a passage leaves it.
    if (!query.reach.covers(part.space))
      throw Xapian::DatabaseCorruptError("a stored passage lies in another space");
    const auto besides = more.find(id);
    const double score =
        search::linear_rank(evidence.read(part.tokens)) + (besides != more.end() ? besides->second : 0);
    scored.push_back({scored.size(), score, part.validity});
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

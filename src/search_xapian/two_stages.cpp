#include "search_xapian/two_stages.h"

#include <algorithm>
#include <optional>
#include <string>

#include "base/limits.h"
#include "search/second_stage.h"
#include "search_xapian/impact_weight.h"
#include "search_xapian/layout.h"
#include "search_xapian/more_candidates.h"
#include "search_xapian/stored_passage.h"
#include "search_xapian/terms.h"
#include "search_xapian/within_reach.h"
#include "search_xapian/words.h"

namespace svea::search_xapian {
namespace {

struct Candidates {
  std::vector<Xapian::docid> ids;
  std::size_t total = 0;  // passages that share anything with the query, about
};

Xapian::Query first_stage(const Xapian::Database& database, const search::QueryTerms& terms,
                          const search::Query& query, const search::Conditions& conditions,
                          const WithinReach& within) {
  Xapian::Query words = within.condition(any_word(database, terms));
  const auto narrow = [&](const Xapian::Query& filter) {
    words = Xapian::Query(Xapian::Query::OP_FILTER, words, filter);
  };
  for (const Xapian::Query& condition : filters(query.filter)) narrow(condition);
  for (const std::string& stem : conditions.demanded_stems()) narrow(Xapian::Query(stem));
  for (const std::string& stem : conditions.excluded_stems())
    words = Xapian::Query(Xapian::Query::OP_AND_NOT, words, Xapian::Query(stem));
  return words;
}

// The passages that share most with the query.
Candidates candidates(const Xapian::Database& database, const search::QueryTerms& terms,
                      const search::Query& query, const search::Conditions& conditions) {
  Xapian::Enquire enquire(database);
  const WithinReach within(database, query.reach);
  enquire.set_query(first_stage(database, terms, query, conditions, within));
  enquire.set_weighting_scheme(ImpactWeight());
  enquire.set_docid_order(Xapian::Enquire::DONT_CARE);
  const Xapian::MSet found = enquire.get_mset(0, limits::k_candidates_max, nullptr, within.decider());
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
                              const search::CorpusCounts& counts) {
  const search::QueryTerms terms =
      search::read_query(query.text, query.purpose, counts, Words(database, query.reach));
  if (terms.terms.empty()) return {};
  search::SecondStage ranking(query, terms, counts);
  Candidates all = candidates(database, terms, query, ranking.conditions());
  // What was looked at is known exactly.
  const bool are_all_seen = all.ids.size() < limits::k_candidates_max;
  const MoreCandidates more = more_candidates(database, query);
  for (const auto& [id, score] : more) all.ids.push_back(id);
  std::ranges::sort(all.ids);  // the order they lie in
  const auto repeated = std::ranges::unique(all.ids);
  all.ids.erase(repeated.begin(), repeated.end());
  std::vector<std::string> stored;
  for (const Xapian::docid id : all.ids) {
    stored.push_back(database.get_metadata(passage_key(id, StoredPart::ranked)));
    const RankedPart part = whole(decode_ranked(stored.back()));
    // Independent parts of the index must agree on the space before anything of a passage leaves it.
    if (!query.reach.covers(part.space))
      throw Xapian::DatabaseCorruptError("a stored passage lies in another space");
    const auto from_elsewhere = more.find(id);
    const auto besides = from_elsewhere != more.end() ? std::optional(from_elsewhere->second) : std::nullopt;
    ranking.add(stored.size() - 1, part.tokens, part.validity, besides);
  }
  search::Found found{
      .hits = {}, .total = are_all_seen ? ranking.added() : all.total, .suggestion = {}, .understood = {}};
  for (const search::Scored& best : ranking.page()) {
    const std::string shown = database.get_metadata(passage_key(all.ids[best.candidate], StoredPart::shown));
    found.hits.push_back(whole(decode_shown(shown)));
    search::Hit& hit = found.hits.back();
    if (!query.reach.covers(hit.space))
      throw Xapian::DatabaseCorruptError("a stored passage lies in another space");
    ranking.complete(hit, best, whole(decode_ranked(stored[best.candidate])).tokens);
  }
  ranking.complete(found);
  return found;
}

}  // namespace svea::search_xapian

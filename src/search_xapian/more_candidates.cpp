#include "search_xapian/more_candidates.h"

#include <string>
#include <vector>

#include "search_xapian/terms.h"
#include "search_xapian/within_reach.h"

namespace svea::search_xapian {
namespace {

class IsMore final : public Xapian::MatchDecider {
 public:
  IsMore(const MoreCandidates& more, const Xapian::MatchDecider& also) : more_(more), also_(also) {}
  [[nodiscard]] bool operator()(const Xapian::Document& document) const override {
    return more_.contains(document.get_docid()) && also_(document);
  }

 private:
  const MoreCandidates& more_;
  const Xapian::MatchDecider& also_;
};

// A document's passages are added after each other, so the first one's number leads to the others.
Xapian::docid find_passage(const Xapian::Database& database, const search::Candidate& candidate) {
  const std::string term = document_term(candidate.document);
  auto at = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  if (at == end || candidate.ordinal < 0) return 0;
  const Xapian::docid id = *at + static_cast<Xapian::docid>(candidate.ordinal);
  at.skip_to(id);
  return at != end && *at == id ? id : 0;
}

}  // namespace

MoreCandidates more_candidates(const Xapian::Database& database, const search::Query& query) {
  MoreCandidates there;
  std::vector<std::string> documents;
  for (const search::Candidate& candidate : query.more) {
    const Xapian::docid id = find_passage(database, candidate);
    if (id == 0) continue;
    there[id] = candidate.score;
    documents.push_back(document_term(candidate.document));
  }
  if (there.empty()) return there;
  Xapian::Enquire enquire(database);
  Xapian::Query any(Xapian::Query::OP_OR, documents.begin(), documents.end());
  for (const Xapian::Query& filter : filters(query.filter))
    any = Xapian::Query(Xapian::Query::OP_FILTER, any, filter);
  enquire.set_query(any);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const WithinReach within(database, query.reach);
  const IsMore is_more(there, within);
  const Xapian::MSet found =
      enquire.get_mset(0, static_cast<Xapian::doccount>(there.size()), nullptr, &is_more);
  MoreCandidates fulfilling;
  for (auto at = found.begin(); at != found.end(); ++at) fulfilling[*at] = there[*at];
  return fulfilling;
}

}  // namespace svea::search_xapian

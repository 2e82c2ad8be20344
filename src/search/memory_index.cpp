#include "search/memory_index.h"

#include <algorithm>
#include <mutex>

#include "search/rank.h"

namespace svea::search {
namespace {

// A passage without a word of the query, or a beginning of one, is no hit.
bool has_evidence(const EvidenceValues& values) {
  return values[static_cast<std::size_t>(Evidence::coverage)] > 0;
}

}  // namespace

model::Seq MemoryIndex::applied_seq() const {
  const std::shared_lock lock(mutex_);
  return applied_seq_;
}

void MemoryIndex::remove(model::DocumentId document) {
  for (const Entry& entry : documents_[document]) counts_.remove(entry.indexed.tokens());
  documents_.erase(document);
}

Status MemoryIndex::apply(std::span<const DocumentChange> changes) {
  const std::unique_lock lock(mutex_);
  for (const DocumentChange& change : changes) {
    if (change.seq <= applied_seq_) continue;
    remove(change.document);
    const Validity validity = document_validity(change);
    for (const model::Passage& passage : change.passages) {
      Entry entry{.hit = {.document = change.document,
                          .organisation = change.organisation,
                          .space = change.space,
                          .name = change.name,
                          .title = change.metadata.title,
                          .passage = passage,
                          .type = change.metadata.type,
                          .date = change.metadata.date,
                          .language = change.metadata.language},
                  .indexed = index_passage(change, passage, validity)};
      counts_.add(entry.indexed.tokens());
      documents_[change.document].push_back(std::move(entry));
    }
    applied_seq_ = change.seq;
  }
  return {};
}

Status MemoryIndex::clear() {
  const std::unique_lock lock(mutex_);
  documents_.clear();
  counts_.clear();
  applied_seq_ = 0;
  return {};
}

Result<Found> MemoryIndex::search(const Query& query) const {
  const std::shared_lock lock(mutex_);
  const QueryTerms terms = read_query(query.text, counts_);
  EvidenceReader reader(terms, counts_);
  std::vector<const Entry*> candidates;
  std::vector<Scored> scored;
  for (const auto& [document, entries] : documents_) {
    for (const Entry& entry : entries) {
      const Hit& hit = entry.hit;
      if (!query.reach.covers(hit.space)) continue;
      if (!query.filter.lets_pass(hit.type, hit.language, hit.date)) continue;
      const EvidenceValues values = reader.read(entry.indexed.tokens());
      if (!has_evidence(values)) continue;
      scored.push_back({candidates.size(), linear_rank(values), entry.indexed.validity});
      candidates.push_back(&entry);
    }
  }
  Found found{.hits = {}, .total = scored.size(), .suggestion = {}, .understood = {}};
  keep_best(scored, page_of(query));
  for (const Scored& best : scored) {
    found.hits.push_back(candidates[best.candidate]->hit);
    found.hits.back().score = best.score;
  }
  return found;
}

}  // namespace svea::search

#include "search/memory_index.h"

#include <algorithm>
#include <mutex>

#include "search/second_stage.h"
#include "search/spelling.h"
#include "text/unicode.h"

namespace svea::search {
model::Seq MemoryIndex::applied_seq() const {
  const std::shared_lock lock(mutex_);
  return applied_seq_;
}

void MemoryIndex::Words::count(const PassageTokens& passage, int by) {
  for (const std::string_view tokens : {passage.context, passage.body})
    for (std::size_t at = 0; at < tokens.size();) {
      const Token token = read_token(tokens, at);
      if (!token.is_stop_word() && (passages_[std::string(token.word)] += by) == 0)
        passages_.erase(passages_.find(token.word));
    }
}

std::string MemoryIndex::Words::nearest(std::string_view folded_word) const {
  if (passages_.contains(folded_word) ||
      text::code_points(folded_word) < static_cast<std::int64_t>(k_mended_letters_min))
    return {};
  const std::string plain = without_marks(folded_word);
  std::string best;
  std::pair<std::size_t, std::int64_t> best_is{edits_max(folded_word.size()) + 1, 0};  // edits, less passages
  for (const auto& [word, passages] : passages_) {
    const std::size_t edits = without_marks(word) == plain ? 0 : edit_distance(word, folded_word);
    if (const std::pair is{edits, -passages}; is < best_is) best = word, best_is = is;
  }
  return best;
}

void MemoryIndex::remove(model::DocumentId document) {
  for (const Entry& entry : documents_[document]) {
    counts_.remove(count_passage(entry.indexed.tokens()));
    words_.count(entry.indexed.tokens(), -1);
  }
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
      counts_.add(count_passage(entry.indexed.tokens()));
      words_.count(entry.indexed.tokens(), 1);
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
  words_.clear();
  applied_seq_ = 0;
  return {};
}

Result<Found> MemoryIndex::search(const Query& query) const {
  const std::shared_lock lock(mutex_);
  const QueryTerms terms = read_query(query.text, query.purpose, counts_, words_);
  SecondStage ranking(query, terms, counts_);
  std::vector<const Entry*> candidates;
  std::map<std::pair<model::DocumentId, int>, double> more;
  for (const Candidate& candidate : query.more)
    more[{candidate.document, candidate.ordinal}] = candidate.score;
  for (const auto& [document, entries] : documents_) {
    for (const Entry& entry : entries) {
      const Hit& hit = entry.hit;
      if (!query.reach.covers(hit.space)) continue;
      if (!query.filter.lets_pass(hit.type, hit.language, hit.date)) continue;
      const auto from_elsewhere = more.find({document, hit.passage.ordinal});
      const auto besides =
          from_elsewhere != more.end() ? std::optional(from_elsewhere->second) : std::nullopt;
      if (ranking.add(candidates.size(), entry.indexed.tokens(), entry.indexed.validity, besides))
        candidates.push_back(&entry);
    }
  }
  Found found{.hits = {}, .total = ranking.added(), .suggestion = {}, .understood = {}};
  for (const Scored& best : ranking.page()) {
    const Entry& entry = *candidates[best.candidate];
    found.hits.push_back(entry.hit);
    ranking.complete(found.hits.back(), best, entry.indexed.tokens());
  }
  ranking.complete(found);
  return found;
}

}  // namespace svea::search

#include "search/memory_index.h"

#include <algorithm>
#include <mutex>

#include "search/second_stage.h"
#include "search/spelling.h"
#include "search/vocabulary.h"
#include "text/unicode.h"

namespace svea::search {
model::Seq MemoryIndex::applied_seq() const {
  const std::shared_lock lock(mutex_);
  return applied_seq_;
}

// Looks at every word within reach.
class MemoryIndex::Words final : public Vocabulary {
 public:
  Words(const MemoryIndex& index, const model::Reach& reach) : index_(index), reach_(reach) {}
  [[nodiscard]] std::string nearest(std::string_view folded_word) const override;

 private:
  // With how often it stands there.
  [[nodiscard]] std::map<std::string, std::int64_t, std::less<>> words() const;

  const MemoryIndex& index_;
  const model::Reach& reach_;
};

std::map<std::string, std::int64_t, std::less<>> MemoryIndex::Words::words() const {
  std::map<std::string, std::int64_t, std::less<>> words;
  for (const auto& [document, entries] : index_.documents_)
    for (const Entry& entry : entries)
      if (reach_.covers(entry.hit.space))
        for (const std::string_view tokens : {entry.indexed.tokens().context, entry.indexed.tokens().body})
          for (std::size_t at = 0; at < tokens.size();)
            if (const Token token = read_token(tokens, at); !token.is_stop_word())
              ++words[std::string(token.word)];
  return words;
}

std::string MemoryIndex::Words::nearest(std::string_view folded_word) const {
  if (text::code_points(folded_word) < static_cast<std::int64_t>(k_mended_letters_min)) return {};
  const auto words = this->words();
  if (words.contains(folded_word)) return {};
  const std::string plain = without_marks(folded_word);
  std::string best;
  std::pair<std::size_t, std::int64_t> best_is{edits_max(folded_word.size()) + 1, 0};  // edits, less often
  for (const auto& [word, count] : words) {
    const std::size_t edits = without_marks(word) == plain ? 0 : edit_distance(word, folded_word);
    if (const std::pair is{edits, -count}; is < best_is) best = word, best_is = is;
  }
  return best;
}

void MemoryIndex::remove(model::DocumentId document) {
  for (const Entry& entry : documents_[document]) counts_.remove(count_passage(entry.indexed.tokens()));
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
  const QueryTerms terms = read_query(query.text, query.purpose, counts_, Words(*this, query.reach));
  SecondStage ranking(query, terms, counts_);
  std::vector<const Entry*> candidates;
  std::map<std::pair<model::DocumentId, int>, double> more;
  for (const Candidate& candidate : query.more)
    more[{candidate.document, candidate.ordinal}] = candidate.score;
  for (const auto& [document, entries] : documents_) {
    for (const Entry& entry : entries) {
      const Hit& hit = entry.hit;
      if (!query.reach.covers(hit.space)) continue;
      if (!query.filter.lets_pass(document, hit.type, hit.language, hit.date)) continue;
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

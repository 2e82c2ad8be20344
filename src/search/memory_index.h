// The index in memory: exact (every passage is a candidate), for tests, small sets and as the measure of the
// others.
#pragma once

#include <map>
#include <shared_mutex>
#include <vector>

#include "search/corpus_counts.h"
#include "search/passage_tokens.h"
#include "search/search_index.h"
#include "search/vocabulary.h"

namespace svea::search {

class MemoryIndex final : public SearchIndex {
 public:
  [[nodiscard]] model::Seq applied_seq() const override;
  [[nodiscard]] Status apply(std::span<const DocumentChange> changes) override;
  [[nodiscard]] Status clear() override;
  [[nodiscard]] Result<Found> search(const Query& query) const override;

 private:
  struct Entry {
    Hit hit;  // without a score
    IndexedPassage indexed;
  };

  // Its vocabulary, by looking at every word.
  class Words final : public Vocabulary {
   public:
    void count(const PassageTokens& passage, int by);
    void clear() { passages_.clear(); }
    [[nodiscard]] std::string nearest(std::string_view folded_word) const override;

   private:
    std::map<std::string, std::int64_t, std::less<>> passages_;  // that hold the word
  };

  void remove(model::DocumentId document);

  mutable std::shared_mutex mutex_;
  model::Seq applied_seq_ = 0;
  CorpusCounts counts_;
  Words words_;
  std::map<model::DocumentId, std::vector<Entry>> documents_;
};

}  // namespace svea::search

// The search that a data directory answers with: by words always, by meaning and with a reranker where the
// operator has configured them.
#pragma once

#include <memory>
#include <optional>

#include "hybrid/embedding_follower.h"
#include "hybrid/hybrid_index.h"
#include "hybrid/reranked_index.h"
#include "search_vectors/disk_vectors.h"
#include "server/config.h"

namespace svea::server {

enum class Embedding {
  in_background,  // a document is found by its words at once, by meaning a little later
  at_once,        // apply() returns when the vectors are there: for measuring
};

class Searching {
 public:
  // `folder` is for the vectors. `words` and `clock` outlive it. Errors: those of
  // search_vectors::open_vectors().
  [[nodiscard]] static Result<std::unique_ptr<Searching>> open(
      const Config& config, const std::filesystem::path& folder, search::SearchIndex& words,
      const Clock& clock, search_vectors::Access access, Embedding embedding = Embedding::in_background);
  Searching(const Searching&) = delete;
  Searching& operator=(const Searching&) = delete;

  // `words` itself where nothing is configured.
  [[nodiscard]] search::SearchIndex& index();
  // What turns passages into vectors; null where none is configured.
  [[nodiscard]] llm::Embedder* embedder() { return passage_embedder_.get(); }
  [[nodiscard]] bool has_models() const { return hybrid_.has_value() || reranked_.has_value(); }

  // This process is the one that writes: from now on the vectors follow the record, which outlives this.
  [[nodiscard]] Status follow(store::Documents& documents);

 private:
  Searching(search::SearchIndex& words, Embedding embedding) : words_(words), embedding_(embedding) {}
  [[nodiscard]] Status on_applied(std::span<const search::DocumentChange> changes);

  search::SearchIndex& words_;
  const Embedding embedding_;
  std::unique_ptr<search_vectors::SharedVectors> vectors_;  // none without an embedding server
  std::unique_ptr<llm::Embedder> question_embedder_;        // gives up soon: a person waits
  std::unique_ptr<llm::Embedder> passage_embedder_;
  std::unique_ptr<llm::Reranker> reranker_;
  std::optional<hybrid::HybridIndex> hybrid_;
  std::optional<hybrid::RerankedIndex> reranked_;
  std::optional<hybrid::EmbeddingFollower> follower_;  // last: it ends before what it uses
};

}  // namespace svea::server

// Keeps the vectors level with the record, in the background: a document is found by its words at once, and
// by its meaning when its vectors are there.
#pragma once

#include <condition_variable>
#include <mutex>
#include <thread>

#include "llm/embedder.h"
#include "search/vector_index.h"
#include "store/documents.h"

namespace svea::hybrid {

// Embeds what the record held at the call. Vectors ahead of the record (it was restored from a copy) are made
// anew. Errors: those of Embedder::embed(), VectorIndex::apply() and Documents::changes_after().
[[nodiscard]] Status embed_news(store::Documents& documents, search::VectorIndex& vectors,
                                llm::Embedder& embedder, const std::stop_token& stop);

// Works from construction to destruction on a thread of its own; one per index. While the embedding server
// does not answer it tries again, more and more seldom; the log says when that begins and ends.
class EmbeddingFollower {
 public:
  struct Parts {
    store::Documents& documents;
    search::VectorIndex& vectors;
    llm::Embedder& embedder;  // of passages: patient
  };
  // What `parts` refers to outlives it.
  explicit EmbeddingFollower(Parts parts);
  ~EmbeddingFollower();
  EmbeddingFollower(const EmbeddingFollower&) = delete;
  EmbeddingFollower& operator=(const EmbeddingFollower&) = delete;

  // There may be new changes. Cheap; from any thread. Without it they are found within some seconds.
  void wake();

 private:
  void follow(std::stop_token stop);
  void wait(std::chrono::milliseconds time, const std::stop_token& stop);

  Parts parts_;
  std::mutex mutex_;
  std::condition_variable_any woken_;
  bool has_news_ = true;  // guarded by mutex_
  std::jthread thread_;   // last: it ends before what it uses
};

}  // namespace svea::hybrid

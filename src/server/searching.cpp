#include "server/searching.h"

#include "base/limits.h"
#include "hybrid/embed_changes.h"
#include "llm_openai/openai_reranker.h"

namespace svea::server {
namespace {

// Of a server that a search waits for.
llm_openai::Config impatient(llm_openai::Config server, std::chrono::milliseconds time_max) {
  server.connect_timeout = time_max;
  server.idle_timeout = time_max;
  server.total_timeout = time_max;
  server.retries = false;
  return server;
}

llm_openai::Config patient(llm_openai::Config server) {
  server.idle_timeout = limits::k_embedding_time_max;
  server.total_timeout = limits::k_embedding_time_max;
  return server;
}

std::unique_ptr<llm::Embedder> make_embedder(llm_openai::EmbeddingConfig config, llm_openai::Config server) {
  config.server = std::move(server);
  return std::make_unique<llm_openai::OpenAiEmbedder>(std::move(config));
}

}  // namespace

Result<std::unique_ptr<Searching>> Searching::open(const Config& config, const std::filesystem::path& folder,
                                                   search::SearchIndex& words, const Clock& clock,
                                                   search_vectors::Access access, Embedding embedding) {
  std::unique_ptr<Searching> made(new Searching(words, embedding));
  const auto& server = config.embedding.server;
  if (!server.base_url.empty()) {
    made->question_embedder_ =
        make_embedder(config.embedding, impatient(server, limits::k_query_embedding_time_max));
    made->passage_embedder_ = make_embedder(config.embedding, patient(server));
    made->vectors_ = TRY(search_vectors::open_vectors(folder, made->passage_embedder_->name(), access));
    made->hybrid_.emplace(hybrid::HybridIndex::Parts{
        words, *made->vectors_, *made->question_embedder_, clock,
        [searching = made.get()](auto changes) { return searching->on_applied(changes); }});
  }
  if (!config.rerank.base_url.empty()) {
    made->reranker_ =
        std::make_unique<llm_openai::OpenAiReranker>(impatient(config.rerank, limits::k_rerank_time_max));
    search::SearchIndex& best = made->index();
    made->reranked_.emplace(best, *made->reranker_, clock);
  }
  return made;
}

search::SearchIndex& Searching::index() {
  if (reranked_) return *reranked_;
  if (hybrid_) return *hybrid_;
  return words_;
}

Status Searching::follow(store::Documents& documents) {
  if (!vectors_) return {};
  TRY(vectors_->start_writing());
  follower_.emplace(hybrid::EmbeddingFollower::Parts{documents, *vectors_, *passage_embedder_});
  return {};
}

Status Searching::on_applied(std::span<const search::DocumentChange> changes) {
  if (embedding_ == Embedding::at_once)
    return vectors_->apply(TRY(hybrid::embed_changes(*passage_embedder_, changes, {})));
  if (follower_) follower_->wake();
  return {};
}

}  // namespace svea::server

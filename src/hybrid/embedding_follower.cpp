#include "hybrid/embedding_follower.h"

#include <algorithm>

#include "base/log.h"
#include "hybrid/embed_changes.h"
#include "ingest/index_change.h"

namespace svea::hybrid {
namespace {

// Few enough that what one failure or one stop costs is small.
constexpr std::size_t k_documents_at_once = 16;
constexpr std::chrono::milliseconds k_look_again{5'000};
constexpr std::chrono::milliseconds k_retry_first{500};
constexpr std::chrono::milliseconds k_retry_last{60'000};

}  // namespace

Status embed_news(store::Documents& documents, search::VectorIndex& vectors, llm::Embedder& embedder,
                  const std::stop_token& stop) {
  if (vectors.applied_seq() > TRY(documents.last_seq())) {
    log(LogLevel::warning, "vectors_ahead_of_record");
    TRY(vectors.clear());
  }
  while (!stop.stop_requested()) {
    auto changes = TRY(documents.changes_after(vectors.applied_seq(), k_documents_at_once));
    if (changes.empty()) return {};
    std::vector<search::DocumentChange> batch;
    for (auto& change : changes) batch.push_back(ingest::to_index_change(std::move(change)));
    const auto embedded = TRY(embed_changes(embedder, batch, stop));
    TRY(vectors.apply(embedded));
  }
  return {};
}

EmbeddingFollower::EmbeddingFollower(Parts parts)
    : parts_(parts), thread_([this](std::stop_token stop) { follow(std::move(stop)); }) {}

EmbeddingFollower::~EmbeddingFollower() = default;

void EmbeddingFollower::wake() {
  {
    const std::lock_guard lock(mutex_);
    has_news_ = true;
  }
  woken_.notify_all();
}

void EmbeddingFollower::wait(std::chrono::milliseconds time, const std::stop_token& stop) {
  std::unique_lock lock(mutex_);
  woken_.wait_for(lock, stop, time, [&] { return has_news_; });
  has_news_ = false;
}

void EmbeddingFollower::follow(std::stop_token stop) {
  auto retry = k_retry_first;
  while (!stop.stop_requested()) {
    const Status caught_up = embed_news(parts_.documents, parts_.vectors, parts_.embedder, stop);
    if (stop.stop_requested()) return;
    if (caught_up) {
      if (retry != k_retry_first) log(LogLevel::info, "embedding_goes_on");
      retry = k_retry_first;
      wait(k_look_again, stop);
      continue;
    }
    const Error& error = caught_up.error();
    if (retry == k_retry_first)
      log(LogLevel::warning, "embedding_waits", {{"code", error.code}, {"detail", error.detail}});
    std::mutex mutex;  // news don't make a server answer: they do not shorten this
    std::unique_lock lock(mutex);
    std::condition_variable_any().wait_for(lock, stop, retry, [] { return false; });
    retry = std::min(2 * retry, k_retry_last);
  }
}

}  // namespace svea::hybrid

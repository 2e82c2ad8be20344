// Keeps an index level with the record by following its change feed.
#pragma once

#include <condition_variable>
#include <mutex>
#include <stop_token>

#include "search/search_index.h"
#include "store/documents.h"

namespace svea::ingest {

// Thread-safe; one catch-up runs at a time.
class IndexFollower {
 public:
  IndexFollower(store::Documents& documents, search::SearchIndex& index)
      : documents_(documents), index_(index) {}

  // Applies every change the index has not seen. When it returns without error the index holds all that the
  // record held at the call. An index ahead of the record (the record was restored from a copy) is built
  // anew. Errors: those of SearchIndex::apply and Documents::changes_after; cancelled.
  [[nodiscard]] Status catch_up(std::stop_token stop = {});

  // Waits until searches see `seq`. False when `stop` came first.
  [[nodiscard]] bool wait_for(model::Seq seq, std::stop_token stop);

 private:
  store::Documents& documents_;
  search::SearchIndex& index_;
  std::mutex applying_;
  std::mutex waiting_;
  std::condition_variable_any applied_;
};

}  // namespace svea::ingest

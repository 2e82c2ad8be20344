// Which documents are being worked on, so that the work can be stopped when nobody wants it any more.
#pragma once

#include <list>
#include <mutex>
#include <stop_token>
#include <vector>

#include "model/ids.h"

namespace svea::ingest {

// Thread-safe.
class WorkInHand {
  struct Piece {
    model::DocumentId document;
    std::stop_source stop;
  };

 public:
  // A piece of work, from construction to destruction.
  class Working {
   public:
    // Stops also when `outer` does.
    Working(WorkInHand& works, model::DocumentId document, const std::stop_token& outer);
    ~Working();
    Working(const Working&) = delete;
    Working& operator=(const Working&) = delete;
    [[nodiscard]] std::stop_token stop() const { return piece_->stop.get_token(); }

   private:
    struct RequestStop {
      std::stop_source source;
      void operator()() { source.request_stop(); }
    };
    WorkInHand& works_;
    std::list<Piece>::iterator piece_;
    std::stop_callback<RequestStop> with_outer_;
  };

  [[nodiscard]] std::vector<model::DocumentId> documents() const;
  void stop(model::DocumentId document);

 private:
  [[nodiscard]] std::list<Piece>::iterator begin(model::DocumentId document);

  mutable std::mutex mutex_;
  std::list<Piece> pieces_;
};

}  // namespace svea::ingest

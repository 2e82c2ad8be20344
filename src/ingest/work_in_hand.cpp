#include "ingest/work_in_hand.h"

namespace svea::ingest {

WorkInHand::Working::Working(WorkInHand& works, model::DocumentId document, const std::stop_token& outer)
    : works_(works), piece_(works.begin(document)), with_outer_(outer, RequestStop{piece_->stop}) {}

WorkInHand::Working::~Working() {
  const std::scoped_lock lock(works_.mutex_);
  works_.pieces_.erase(piece_);
}

std::list<WorkInHand::Piece>::iterator WorkInHand::begin(model::DocumentId document) {
  const std::scoped_lock lock(mutex_);
  return pieces_.insert(pieces_.end(), Piece{document, {}});
}

std::vector<model::DocumentId> WorkInHand::documents() const {
  const std::scoped_lock lock(mutex_);
  std::vector<model::DocumentId> documents;
  for (const auto& piece : pieces_) documents.push_back(piece.document);
  return documents;
}

void WorkInHand::stop(model::DocumentId document) {
  const std::scoped_lock lock(mutex_);
  for (auto& piece : pieces_)
    if (piece.document == document) piece.stop.request_stop();
}

}  // namespace svea::ingest

#include "ingest/index_follower.h"

#include "base/log.h"
#include "ingest/index_change.h"

namespace svea::ingest {
namespace {

// The index's own commit is shared by many; changes_after() hands long documents over in fewer.
constexpr std::size_t k_batch_documents = 4'000;

}  // namespace

Status IndexFollower::catch_up(std::stop_token stop) {
  const std::scoped_lock lock(applying_);
  if (index_.applied_seq() > TRY(documents_.last_seq())) {
    log(LogLevel::warning, "index_ahead_of_record");
    TRY(index_.clear());
  }
  for (;;) {
    if (stop.stop_requested())
      return fail(ErrorKind::cancelled, "cancelled", {"Arbetet avbröts.", "The work was stopped."});
    auto changes = TRY(documents_.changes_after(index_.applied_seq(), k_batch_documents));
    if (changes.empty()) return {};
    std::vector<search::DocumentChange> batch;
    batch.reserve(changes.size());
    for (auto& change : changes) batch.push_back(to_index_change(std::move(change)));
    TRY(index_.apply(batch));
    // Taking the lock orders this notification after a waiter's look at applied_seq().
    {
      const std::scoped_lock waiting(waiting_);
    }
    applied_.notify_all();
  }
}

bool IndexFollower::wait_for(model::Seq seq, std::stop_token stop) {
  std::unique_lock lock(waiting_);
  return applied_.wait(lock, stop, [&] { return index_.applied_seq() >= seq; });
}

}  // namespace svea::ingest

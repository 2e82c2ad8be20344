// Runs turns: queued, bounded, stoppable, and stored at both ends.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>
#include <string>
#include <vector>

#include "answer/turn.h"
#include "base/clock.h"
#include "base/worker_pool.h"
#include "model/conversation.h"
#include "store/conversations.h"
#include "turns/event_ring.h"

namespace svea::turns {

// answer::run_turn with its ports filled in.
using RunTurn = std::function<Result<answer::Answer>(const answer::TurnRequest&, const answer::TurnSink&,
                                                     std::stop_token)>;

struct NewTurn {
  model::ConversationId conversation;
  model::PersonId person;
  model::Reach reach;
  std::string question;                       // valid UTF-8
  std::optional<model::TurnId> replace_from;  // this turn and those after it are removed first
};

// Thread-safe.
class TurnRunner {
 public:
  // `conversations` and `clock` outlive it. `workers` turns run at once; limits::k_turns_waiting_max more
  // wait.
  TurnRunner(store::Conversations& conversations, RunTurn run_turn, const Clock& clock, std::size_t workers);
  // Stops every turn, stores what they have, and ends the workers.
  ~TurnRunner();
  TurnRunner(const TurnRunner&) = delete;
  TurnRunner& operator=(const TurnRunner&) = delete;

  // Stores the turn as running and queues it. A conversation without a title gets one from the question.
  // Errors: question_empty, question_too_long, conversation_busy (one turn at a time), turns_full, gone.
  [[nodiscard]] Result<model::Turn> start(const NewTurn& turn);

  // Follows a turn, running or ended, from after the event `after_id` (0: from its beginning). Absent when
  // this person has no such turn.
  [[nodiscard]] Result<std::unique_ptr<EventReader>> events(model::TurnId, model::PersonId,
                                                            std::int64_t after_id);

  // Ends a running turn with what it has; nothing happens to one that has ended. False when this person has
  // no such turn.
  [[nodiscard]] Result<bool> stop(model::TurnId, model::PersonId);
  // Ends what runs in a conversation that is removed.
  void stop_all_of(model::ConversationId);

  // A turn that belongs to no conversation and is not stored: its end is a turn without id. It is stopped
  // when the reader is destroyed. Errors: those of start().
  [[nodiscard]] Result<std::unique_ptr<EventReader>> ask(answer::TurnRequest request);

  // Turns that wait or run.
  [[nodiscard]] std::size_t open() const;

 private:
  struct Open;
  struct Ended {
    Time at{};
    model::TurnId turn;
    model::PersonId person;
    std::shared_ptr<EventRing> ring;
  };

  [[nodiscard]] Status check_room() const;
  [[nodiscard]] Status reserve(const NewTurn& turn);
  [[nodiscard]] Result<std::shared_ptr<Open>> store_running(const NewTurn& turn);
  void post(std::shared_ptr<Open> open);
  void run(Open& open);
  void end(Open& open);
  [[nodiscard]] std::shared_ptr<Open> find_open(model::TurnId, model::PersonId) const;
  [[nodiscard]] std::shared_ptr<EventRing> ring_of(model::TurnId, model::PersonId);
  void forget_old();

  store::Conversations& conversations_;
  const RunTurn run_turn_;
  const Clock& clock_;
  const std::size_t open_max_;

  mutable std::mutex mutex_;
  std::set<model::ConversationId> starting_;  // a turn of theirs is being stored
  std::vector<std::shared_ptr<Open>> open_;   // waiting or running
  std::deque<Ended> ended_;                   // oldest first
  bool is_ending_ = false;

  WorkerPool workers_;  // last: its end waits for turns that use the rest
};

}  // namespace svea::turns

// Runs turns: queued, bounded, stoppable, and stored at both ends.
#pragma once

#include <condition_variable>
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

// answer::make_turn with its ports filled in.
using MakeTurn = std::function<std::unique_ptr<answer::RunningTurn>(answer::TurnRequest, answer::TurnSink)>;

// Turns that wait, search or are being written at once. Most of them wait for a model and hold a few
// kilobytes; what is more than a server this size can finish is turned away.
inline constexpr std::size_t k_turns_open_max = 4096;

struct NewTurn {
  model::ConversationId conversation;
  model::PersonId person;
  model::OrganisationId organisation{};  // whose models and budget answer
  model::Reach reach;
  std::string question;                       // valid UTF-8
  answer::Guidance guidance{};                // of the conversation's assistant
  std::optional<model::TurnId> replace_from;  // this turn and those after it are removed first
  // Instead of question, reach, guidance, and the conversation's history: what the caller has put together.
  std::optional<answer::TurnRequest> request{};
};

// Thread-safe.
class TurnRunner {
 public:
  // `conversations` and `clock` outlive it. `workers` turns search or are checked at once; while a model
  // writes a turn holds no thread.
  TurnRunner(store::Conversations& conversations, MakeTurn make_turn, const Clock& clock,
             std::size_t workers);
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
  class Listener;
  struct Ended {
    Time at{};
    model::TurnId turn;
    model::PersonId person;
    std::shared_ptr<EventRing> ring;
  };

  [[nodiscard]] Status check_room() const;
  [[nodiscard]] Status reserve(const NewTurn& turn);
  [[nodiscard]] Result<std::shared_ptr<Open>> store_running(const NewTurn& turn);
  void post(std::shared_ptr<Open> open, std::move_only_function<Result<answer::Step>(Open&)> work);
  void begin(std::shared_ptr<Open> open);
  void go_on(const std::shared_ptr<Open>& open, Result<answer::Step> step);
  void ask_model(const std::shared_ptr<Open>& open, answer::AskModel ask);
  void end(Open& open, Result<answer::Answer> answer);
  void store_end(Open& open);
  [[nodiscard]] std::shared_ptr<Open> find_open(model::TurnId, model::PersonId) const;
  [[nodiscard]] std::shared_ptr<EventRing> ring_of(model::TurnId, model::PersonId);
  void forget_old();

  store::Conversations& conversations_;
  const MakeTurn make_turn_;
  const Clock& clock_;

  mutable std::mutex mutex_;
  std::set<model::ConversationId> starting_;  // a turn of theirs is being stored
  std::vector<std::shared_ptr<Open>> open_;   // waiting or running
  std::deque<Ended> ended_;                   // oldest first
  bool is_ending_ = false;
  std::condition_variable all_ended_;

  WorkerPool workers_;  // last: its end waits for turns that use the rest
};

}  // namespace svea::turns

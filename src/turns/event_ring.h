// What happens during one turn, kept for those who follow it.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <variant>
#include <vector>

#include "answer/turn.h"
#include "base/limits.h"
#include "model/conversation.h"

namespace svea::turns {

// The end: the turn as it was stored.
struct DoneEvent {
  model::Turn turn;
};

using RingEvent = std::variant<answer::TurnEvent, DoneEvent>;

struct NumberedEvent {
  std::int64_t id = 0;  // from 1, rising; some may be left out
  RingEvent event;
};

class EventReader;

// Thread-safe.
class EventRing {
 public:
  // The first event gets the id `after_id` + 1.
  explicit EventRing(std::int64_t after_id = 0, std::size_t events_max = limits::k_turn_events_max)
      : events_max_(events_max), last_id_(after_id) {}

  void push(const answer::TurnEvent& event);
  // The last event; nothing may be pushed after it.
  void finish(model::Turn turn);

 private:
  friend class EventReader;

  // An event as it is kept. Most are pieces of text, and thousands of turns keep hundreds each: a piece is a
  // place in `text_`.
  struct Kept {
    std::int64_t id = 0;
    std::uint32_t text_start = 0;
    std::uint32_t text_end = 0;
    std::unique_ptr<RingEvent> other;  // what is not a piece of text
  };

  void add(Kept event);
  void wake_all();
  [[nodiscard]] NumberedEvent shown(const Kept& event) const;

  const std::size_t events_max_;
  mutable std::mutex mutex_;
  std::deque<Kept> events_;
  std::string text_;
  std::int64_t last_id_;
  std::int64_t handed_out_ = 0;  // the highest id that any reader has got
  bool has_finished_ = false;
  std::vector<EventReader*> readers_;
};

struct Events {
  std::vector<NumberedEvent> events;
  bool ended = false;  // nothing comes after them
};

// One follower of a ring, with its own place in it. Used by one thread at a time.
class EventReader {
 public:
  // Begins after the event `after_id`, 0 for all. `on_gone` is called when the reader is destroyed.
  EventReader(std::shared_ptr<EventRing> ring, std::int64_t after_id, std::function<void()> on_gone = {});
  ~EventReader();
  EventReader(const EventReader&) = delete;
  EventReader& operator=(const EventReader&) = delete;

  // At most `count_max` events that are there now. Never blocks.
  [[nodiscard]] Events take(std::size_t count_max);
  // True when the end has been taken, now or before the reader came.
  [[nodiscard]] bool has_ended() const;
  // From now on `wake` is called whenever take() may give more, from any thread. An empty
  // one, or the reader's end, ends that. It must not call back.
  void on_more(std::function<void()> wake);

 private:
  friend class EventRing;

  const std::shared_ptr<EventRing> ring_;
  const std::function<void()> on_gone_;
  std::int64_t last_taken_;     // under the ring's lock, like what follows
  bool has_lost_some_ = false;  // lagged too far behind: only the end is of use
  std::function<void()> wake_;
};

}  // namespace svea::turns

// What happens during one turn, kept for those who follow it.
#pragma once

#include <cstdint>
#include <deque>
#include <functional>
#include <map>
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
  // The text that has been told, since the last restart.
  [[nodiscard]] std::string text_so_far() const;

 private:
  friend class EventReader;

  void add();
  void add(RingEvent event);
  void wake_all();
  [[nodiscard]] std::int64_t first_id() const;
  [[nodiscard]] NumberedEvent shown(std::int64_t id) const;

  const std::size_t events_max_;
  mutable std::mutex mutex_;
  // Most events are pieces of text, and thousands of turns keep hundreds each: a piece is a part of `text_`,
  // from the end of the event before it. The last of these ends belongs to the event `last_id_`.
  std::string text_;
  std::deque<std::uint32_t> text_ends_;
  std::uint32_t forgotten_text_ = 0;            // where the text of the events begins that are still kept
  std::map<std::int64_t, RingEvent> others_{};  // what is not a piece of text, by id
  std::uint32_t restarted_at_ = 0;
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

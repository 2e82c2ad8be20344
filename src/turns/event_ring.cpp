#include "turns/event_ring.h"

#include <algorithm>

#include "base/check.h"

namespace svea::turns {
void EventRing::push(const answer::TurnEvent& event) {
  const std::lock_guard lock(mutex_);
  const auto* const delta = std::get_if<answer::DeltaEvent>(&event);
  if (delta == nullptr) return add({.id = last_id_ + 1, .other = std::make_unique<RingEvent>(event)});
  const auto start = static_cast<std::uint32_t>(text_.size());
  text_ += delta->text;
  const auto end = static_cast<std::uint32_t>(text_.size());
  // Pieces that nobody has taken yet are one.
  if (!events_.empty() && !events_.back().other && last_id_ > handed_out_)
    events_.back().text_end = end;
  else
    add({.id = last_id_ + 1, .text_start = start, .text_end = end, .other = nullptr});
}

void EventRing::finish(model::Turn turn) {
  const std::lock_guard lock(mutex_);
  add({.id = last_id_ + 1, .other = std::make_unique<RingEvent>(DoneEvent{std::move(turn)})});
  has_finished_ = true;
  wake_all();
}

void EventRing::add(Kept event) {
  check(!has_finished_, "nothing happens after the end of a turn");
  last_id_ = event.id;
  events_.push_back(std::move(event));
  if (events_.size() > events_max_) events_.pop_front();
  wake_all();
}

NumberedEvent EventRing::shown(const Kept& event) const {
  if (event.other) return {event.id, *event.other};
  return {event.id, answer::DeltaEvent{text_.substr(event.text_start, event.text_end - event.text_start)}};
}

void EventRing::wake_all() {
  for (const auto* reader : readers_)
    if (reader->wake_) reader->wake_();
}

EventReader::EventReader(std::shared_ptr<EventRing> ring, std::int64_t after_id,
                         std::function<void()> on_gone)
    : ring_(std::move(ring)), on_gone_(std::move(on_gone)), last_taken_(after_id) {
  const std::lock_guard lock(ring_->mutex_);
  ring_->readers_.push_back(this);
  ring_->handed_out_ = std::max(ring_->handed_out_, after_id);
}

EventReader::~EventReader() {
  {
    const std::lock_guard lock(ring_->mutex_);
    std::erase(ring_->readers_, this);
  }
  if (on_gone_) on_gone_();
}

Events EventReader::take(std::size_t count_max) {
  const std::lock_guard lock(ring_->mutex_);
  const auto& events = ring_->events_;
  if (!events.empty() && events.front().id > last_taken_ + 1) has_lost_some_ = true;

  Events taken;
  auto next = std::ranges::upper_bound(events, last_taken_, {}, &EventRing::Kept::id);
  if (has_lost_some_ && next != events.end()) next = ring_->has_finished_ ? events.end() - 1 : events.end();
  for (; next != events.end() && taken.events.size() < count_max; ++next)
    taken.events.push_back(ring_->shown(*next));
  if (!taken.events.empty()) last_taken_ = taken.events.back().id;
  ring_->handed_out_ = std::max(ring_->handed_out_, last_taken_);
  taken.ended = ring_->has_finished_ && last_taken_ >= ring_->last_id_;
  return taken;
}

bool EventReader::has_ended() const {
  const std::lock_guard lock(ring_->mutex_);
  return ring_->has_finished_ && last_taken_ >= ring_->last_id_;
}

void EventReader::on_more(std::function<void()> wake) {
  const std::lock_guard lock(ring_->mutex_);
  wake_ = std::move(wake);
}

}  // namespace svea::turns

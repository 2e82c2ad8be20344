#include "turns/event_ring.h"

#include <algorithm>

#include "base/check.h"

namespace svea::turns {

void EventRing::push(const answer::TurnEvent& event) {
  const std::lock_guard lock(mutex_);
  const auto* const delta = std::get_if<answer::DeltaEvent>(&event);
  if (std::holds_alternative<answer::RestartEvent>(event))
    restarted_at_ = static_cast<std::uint32_t>(text_.size());
  if (delta == nullptr) return add(event);
  text_ += delta->text;
  // Pieces that nobody has taken yet are one.
  if (!text_ends_.empty() && !others_.contains(last_id_) && last_id_ > handed_out_)
    text_ends_.back() = static_cast<std::uint32_t>(text_.size());
  else
    add();
}

void EventRing::finish(model::Turn turn) {
  const std::lock_guard lock(mutex_);
  add(DoneEvent{std::move(turn)});
  has_finished_ = true;
  wake_all();
}

std::string EventRing::text_so_far() const {
  const std::lock_guard lock(mutex_);
  return text_.substr(restarted_at_);
}

void EventRing::add(RingEvent event) {
  others_.emplace(last_id_ + 1, std::move(event));
  add();
}

void EventRing::add() {
  check(!has_finished_, "nothing happens after the end of a turn");
  ++last_id_;
  text_ends_.push_back(static_cast<std::uint32_t>(text_.size()));
  if (text_ends_.size() > events_max_) {
    others_.erase(first_id());
    forgotten_text_ = text_ends_.front();
    text_ends_.pop_front();
  }
  wake_all();
}

std::int64_t EventRing::first_id() const {
  return last_id_ - static_cast<std::int64_t>(text_ends_.size()) + 1;
}

NumberedEvent EventRing::shown(std::int64_t id) const {
  if (const auto other = others_.find(id); other != others_.end()) return {id, other->second};
  const auto place = static_cast<std::size_t>(id - first_id());
  const auto start = place == 0 ? forgotten_text_ : text_ends_[place - 1];
  return {id, answer::DeltaEvent{text_.substr(start, text_ends_[place] - start)}};
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
  const auto last = ring_->last_id_;
  if (!ring_->text_ends_.empty() && ring_->first_id() > last_taken_ + 1) has_lost_some_ = true;

  Events taken;
  auto next = std::max(last_taken_ + 1, ring_->first_id());
  if (has_lost_some_) next = ring_->has_finished_ ? std::max(next, last) : last + 1;
  for (; next <= last && taken.events.size() < count_max; ++next) taken.events.push_back(ring_->shown(next));
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

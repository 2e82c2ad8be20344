#include "models/health.h"

#include <algorithm>

#include "models/limits.h"

namespace svea::models {
namespace {

bool is_the_models(const Error& error) {
  return error.code != "model_input_refused" &&
         (error.kind == ErrorKind::unavailable || error.kind == ErrorKind::timeout);
}

// Then the next person need not wait for the same.
bool is_certain(const Error& error) {
  return error.code == "model_unreachable" || error.code == "model_loading";
}

// Of a model that rests.
ModelState state_of(const std::optional<Error>& error) {
  if (error && error->code == "model_loading") return ModelState::loading;
  if (error && error->code == "model_unreachable") return ModelState::unreachable;
  return ModelState::resting;
}

}  // namespace

ModelState Health::state() const { return may_serve() ? ModelState::ready : state_of(error_); }

void Health::on_served(Time now) {
  heard_at_ = now;
  failures_ = pauses_ = 0;
  resting_until_.reset();
  error_.reset();
}

void Health::on_failed(const Error& error, Time now) {
  if (!is_the_models(error)) return;
  heard_at_ = now;
  error_ = error;
  ++failures_;
  // What began before the pause fails late; the pause stands.
  if (resting_until_) return;
  if (is_certain(error) || pauses_ > 0 || failures_ >= limits::k_failures_in_a_row) rest(now);
}

bool Health::begin_probe(Time now) {
  const auto due = resting_until_.value_or(heard_at_ + limits::k_probe_every);
  if (is_probed_ || now < due) return false;
  is_probed_ = true;
  return true;
}

void Health::end_probe(const Status& found, Time now) {
  is_probed_ = false;
  heard_at_ = now;
  if (!found) {
    error_ = found.error();
    rest(now);
    return;
  }
  // The pauses are only forgotten when it has answered a question: a server may be there and its model not.
  resting_until_.reset();
}

void Health::rest(Time now) {
  auto pause = limits::k_pause_loading;
  if (state_of(error_) != ModelState::loading)
    pause = std::min<std::chrono::seconds>(limits::k_pause_first * (1 << std::min(pauses_++, 16)),
                                           limits::k_pause_max);
  std::uniform_real_distribution<double> jitter(1 - limits::k_pause_jitter, 1 + limits::k_pause_jitter);
  resting_until_ = now + std::chrono::duration_cast<std::chrono::milliseconds>(
                             std::chrono::duration<double>(pause) * jitter(chance_));
}

}  // namespace svea::models

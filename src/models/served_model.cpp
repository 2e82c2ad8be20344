#include "models/served_model.h"

#include <algorithm>
#include <cmath>

#include "models/limits.h"
#include "models/refusals.h"
#include "models/served_request.h"

namespace svea::models {
namespace {

// How much the latest request counts in the moving mean.
constexpr double k_latest_weight = 0.2;

double seconds_between(Time from, Time to) { return std::chrono::duration<double>(to - from).count(); }

}  // namespace

// What attend() does once nobody else is kept waiting for the mutex.
struct ServedModel::Errand {
  std::vector<std::pair<std::shared_ptr<ServedRequest>, Error>> ended;
  std::vector<std::shared_ptr<ServedRequest>> begun;
  std::vector<std::pair<std::shared_ptr<ServedRequest>, llm::QueuePlace>> told;
};

ServedModel::ServedModel(model::LanguageModel model, Parts parts)
    : parts_(std::move(parts)),
      model_(std::move(model)),
      health_(parts_.seed),
      request_seconds_(std::chrono::duration<double>(limits::k_request_time_guess).count()) {}

std::string ServedModel::name() const {
  const std::scoped_lock lock(mutex_);
  return shown_name();
}

std::string ServedModel::shown_name() const {
  return model_.name.empty() ? parts_.connection.chat->name() : model_.name;
}

std::shared_ptr<llm::ChatCall> ServedModel::start(llm::ChatRequest request,
                                                  std::shared_ptr<llm::ChatListener> listener) {
  const auto asker = request.asker;
  const auto share = parts_.accounts->queue_share_of(asker.organisation);
  const auto made =
      std::make_shared<ServedRequest>(shared_from_this(), std::move(request), std::move(listener));
  std::optional<Error> refusal;
  bool begins = false;
  {
    const std::scoped_lock lock(mutex_);
    refusal = why_not(asker);
    if (refusal) {
      made->state = RequestState::ended;
    } else {
      made->ticket = ++last_ticket_;
      made->came_at = parts_.clock.now();
      queue_.push(made->ticket, asker, share);
      waiting_[made->ticket] = made;
      begins = waiting_.size() == 1 && take_next() != nullptr;
      places_changed_ = !begins;
    }
  }
  if (refusal)
    made->end_with(*refusal);
  else if (begins)
    made->begin();
  else
    parts_.bell->ring();
  return made;
}

std::optional<Error> ServedModel::why_not(const llm::Asker& asker) const {
  if (is_closed_) return fail_changed(shown_name());
  if (!health_.may_serve()) return fail_resting(shown_name(), health_.error());
  if (model_.has_price() && parts_.accounts->budget_of(asker.organisation) == BudgetState::spent)
    return fail_budget_spent(shown_name());
  if (queue_.size() >= limits::k_waiting_max) return fail_queue_full(shown_name());
  if (asker.person && queue_.waiting_of(asker) >= limits::k_waiting_per_person_max)
    return fail_too_many_of_one(shown_name());
  return std::nullopt;
}

bool ServedModel::may_serve(model::OrganisationId organisation) const {
  const std::scoped_lock lock(mutex_);
  return health_.may_serve() &&
         !(model_.has_price() && parts_.accounts->budget_of(organisation) == BudgetState::spent);
}

ServedModel::Figures ServedModel::figures() const {
  const std::scoped_lock lock(mutex_);
  return {health_.state(), health_.error(), running_, waiting_.size()};
}

void ServedModel::describe(model::LanguageModel model) {
  const std::scoped_lock lock(mutex_);
  model_ = std::move(model);
  parts_.bell->ring();  // perhaps more at once
}

void ServedModel::close() {
  const std::scoped_lock lock(mutex_);
  is_closed_ = true;
  parts_.bell->ring();
}

void ServedModel::heard(const Status& found) {
  const std::scoped_lock lock(mutex_);
  if (found)
    health_.on_served(parts_.clock.now());
  else
    health_.on_failed(found.error(), parts_.clock.now());
}

std::shared_ptr<ServedRequest> ServedModel::take_next() {
  if (running_ >= static_cast<std::size_t>(model_.requests_at_once)) return nullptr;
  const auto ticket = queue_.pop();
  if (!ticket) return nullptr;
  const auto next = std::move(waiting_.extract(*ticket).mapped());
  next->state = RequestState::started;
  next->started_at = parts_.clock.now();
  ++running_;
  places_changed_ = true;
  return next;
}

void ServedModel::leave(ServedRequest& request) {
  request.state = RequestState::ended;
  queue_.remove(request.ticket);
  left_.push_back(std::move(waiting_.extract(request.ticket).mapped()));
  places_changed_ = true;
  parts_.bell->ring();
}

void ServedModel::finish(ServedRequest& request, const Result<llm::ChatReply>& reply) {
  const auto now = parts_.clock.now();
  model::LanguageModel used;
  {
    const std::scoped_lock lock(mutex_);
    request.state = RequestState::ended;
    request.call.reset();
    --running_;
    if (reply) {
      request_seconds_ += k_latest_weight * (seconds_between(request.started_at, now) - request_seconds_);
      health_.on_served(now);
    } else {
      health_.on_failed(reply.error(), now);
    }
    used = model_;
    if (!waiting_.empty()) parts_.bell->ring();
  }
  // What failed before a word is not charged.
  if (reply || request.answer_bytes() > 0)
    parts_.accounts->add(used, request.asker().organisation,
                         with_estimates(reply ? reply->tokens : llm::TokenCounts{}, request.prompt_bytes(),
                                        request.answer_bytes()));
}

bool ServedModel::attend() {
  Errand errand;
  bool is_probed = false, has_more = false;
  {
    const auto now = parts_.clock.now();
    const std::scoped_lock lock(mutex_);
    end_those_who_cannot_wait(errand, now);
    while (auto next = take_next()) errand.begun.push_back(std::move(next));
    tell_places(errand, now);
    has_more = places_changed_ && !waiting_.empty();
    is_probed = !is_closed_ && (running_ == 0 || !health_.may_serve()) && health_.begin_probe(now);
  }
  for (const auto& [request, error] : errand.ended) request->end_with(error);
  for (const auto& request : errand.begun) request->begin();
  for (const auto& [request, place] : errand.told) request->tell(place);
  if (is_probed)
    parts_.connection.probe([self = shared_from_this()](const Status& found) {
      const std::scoped_lock lock(self->mutex_);
      self->health_.end_probe(found, self->parts_.clock.now());
    });
  return has_more;
}

void ServedModel::end_those_who_cannot_wait(Errand& errand, Time now) {
  for (auto& request : left_) errand.ended.emplace_back(std::move(request), fail_cancelled());
  left_.clear();
  std::optional<Error> all;
  if (is_closed_)
    all = fail_changed(shown_name());
  else if (!health_.may_serve())
    all = fail_resting(shown_name(), health_.error());
  // Tickets are in the order in which they came.
  while (!waiting_.empty()) {
    auto& [ticket, first] = *waiting_.begin();
    if (!all && now - first->came_at < limits::k_wait_max) break;
    first->state = RequestState::ended;
    queue_.remove(ticket);
    errand.ended.emplace_back(first, all ? *all : fail_waited_too_long(shown_name()));
    waiting_.erase(waiting_.begin());
    places_changed_ = true;
  }
}

void ServedModel::tell_places(Errand& errand, Time now) {
  if (!places_changed_ || now - told_at_ < limits::k_places_told_every) return;
  places_changed_ = false;
  told_at_ = now;
  std::size_t ahead = 0;
  for (const auto ticket : queue_.order()) {
    const auto& request = waiting_.at(ticket);
    const auto wait = request_seconds_ * static_cast<double>(ahead + 1) / model_.requests_at_once;
    if (request->told_ahead != ahead)
      errand.told.emplace_back(request,
                               llm::QueuePlace{ahead, std::chrono::seconds(std::max(1L, std::lround(wait)))});
    request->told_ahead = ahead++;
  }
}

}  // namespace svea::models

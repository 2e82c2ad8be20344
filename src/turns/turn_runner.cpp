#include "turns/turn_runner.h"

#include <algorithm>
#include <exception>

#include <fmt/format.h>

#include "base/check.h"
#include "base/log.h"
#include "turns/title.h"

namespace svea::turns {
namespace {

// Long enough for a phone to find its network again; then the end is read from the record.
constexpr std::chrono::seconds k_ended_kept{60};
constexpr std::size_t k_ended_kept_max = 512;
// What a follow-up question can refer to. The writer chooses what fits from these.
constexpr std::size_t k_history_turns_max = 20;

Error stopped() {
  return {ErrorKind::cancelled, "cancelled", {"Svaret stoppades.", "The answer was stopped."}};
}

std::vector<model::DocumentId> documents_of(const model::Turn& turn) {
  std::vector<model::DocumentId> documents;
  for (const auto& citation : turn.citations)
    if (std::ranges::find(documents, citation.document) == documents.end())
      documents.push_back(citation.document);
  return documents;
}

std::vector<answer::PastTurn> history_of(const std::vector<model::Turn>& turns) {
  std::vector<answer::PastTurn> history;
  for (const auto& turn : turns)
    if (!turn.answer.empty()) history.push_back({turn.question, turn.answer, documents_of(turn)});
  if (history.size() > k_history_turns_max)
    history.erase(history.begin(), history.end() - k_history_turns_max);
  return history;
}

// Keeps what has been told so far, for a turn that does not come to its own end; its text is in the ring.
void keep(const answer::TurnEvent& event, model::Turn& turn) {
  if (const auto* citation = std::get_if<answer::CitationEvent>(&event))
    turn.citations.push_back(citation->citation);
  if (const auto* warning = std::get_if<answer::WarningEvent>(&event)) turn.warnings.push_back(warning->code);
  if (std::holds_alternative<answer::RestartEvent>(event)) turn.citations.clear();
}

void take_over(answer::Answer answer, model::Turn& turn) {
  turn.state = model::TurnState::done;
  turn.answer = std::move(answer.text);
  turn.writer = answer.writer;
  turn.refused = answer.refused;
  turn.citations = std::move(answer.citations);
  turn.model = std::move(answer.model);
  turn.sentences = std::move(answer.sentences);
  turn.warnings = std::move(answer.warnings);
}

}  // namespace

struct TurnRunner::Open {
  model::Turn turn;
  model::PersonId person;
  answer::TurnRequest request;
  bool is_stored = false;
  bool is_replaced = false;  // its conversation goes on without it
  std::stop_source stop;
  std::shared_ptr<EventRing> ring = std::make_shared<EventRing>();
  std::unique_ptr<answer::RunningTurn> running;

  // While a model is asked.
  std::mutex asking;  // held until `stops_model` is set, so that the next step finds it
  std::optional<std::stop_callback<std::function<void()>>> stops_model;

  void tell(const answer::TurnEvent& event) {
    keep(event, turn);
    ring->push(event);
  }
};

// Hands what the model says to the turn, and its end to a worker.
class TurnRunner::Listener final : public llm::ChatListener {
 public:
  Listener(TurnRunner& runner, std::shared_ptr<Open> open) : runner_(runner), open_(std::move(open)) {}

  void on_waiting(const llm::QueuePlace& place) override { open_->running->on_waiting(place); }
  void on_delta(std::string_view text) override { open_->running->on_delta(text); }
  void on_end(Result<llm::ChatReply> reply) override {
    runner_.post(open_, [reply = std::move(reply)](Open& open) mutable {
      {
        const std::lock_guard lock(open.asking);
        open.stops_model.reset();
      }
      return open.running->go_on(std::move(reply), open.stop.get_token());
    });
  }

 private:
  TurnRunner& runner_;
  const std::shared_ptr<Open> open_;
};

TurnRunner::TurnRunner(store::Conversations& conversations, MakeTurn make_turn, const Clock& clock,
                       std::size_t workers)
    : conversations_(conversations),
      make_turn_(std::move(make_turn)),
      clock_(clock),
      workers_(workers, k_turns_open_max) {}

TurnRunner::~TurnRunner() {
  std::unique_lock lock(mutex_);
  is_ending_ = true;
  // A copy: a turn that ends leaves the list.
  const auto open = open_;
  lock.unlock();
  for (const auto& one : open) one->stop.request_stop();
  lock.lock();
  all_ended_.wait(lock, [this] { return open_.empty(); });
}

Status TurnRunner::check_room() const {
  if (open_.size() + starting_.size() >= k_turns_open_max || is_ending_)
    return fail(ErrorKind::busy, "turns_full",
                {"Många frågar just nu och kön är full. Försök igen om en liten stund.",
                 "Many are asking right now and the queue is full. Try again in a moment."});
  return {};
}

Status TurnRunner::reserve(const NewTurn& turn) {
  const std::lock_guard lock(mutex_);
  bool is_busy = starting_.contains(turn.conversation);
  for (const auto& open : open_) {
    if (open->turn.conversation != turn.conversation || open->person != turn.person || open->is_replaced)
      continue;
    const bool replaces = turn.replace_from && *turn.replace_from <= open->turn.id;
    if (replaces) open->stop.request_stop();
    open->is_replaced = replaces;
    is_busy = is_busy || !replaces;
  }
  if (is_busy)
    return fail(
        ErrorKind::conflict, "conversation_busy",
        {"Svea svarar redan på en fråga i samtalet. Vänta på svaret eller stoppa det först.",
         "Svea is already answering a question in this conversation. Wait for the answer or stop it first."});
  TRY(check_room());
  starting_.insert(turn.conversation);
  return {};
}

Result<std::shared_ptr<TurnRunner::Open>> TurnRunner::store_running(const NewTurn& turn) {
  if (turn.replace_from)
    TRY(conversations_.remove_turns_from(*turn.replace_from, turn.conversation, turn.person));
  auto open = std::make_shared<Open>();
  open->person = turn.person;
  open->is_stored = true;
  if (turn.request)
    open->request = *turn.request;
  else
    open->request = {.question = turn.question,
                     .history = history_of(TRY(conversations_.turns(turn.conversation, turn.person))),
                     .reach = turn.reach,
                     .asker = {.organisation = turn.organisation, .person = turn.person},
                     .guidance = turn.guidance};
  model::Turn running;
  running.conversation = turn.conversation;
  running.question = turn.question;
  running.asked_at = clock_.now();
  open->turn = TRY(conversations_.add_turn(running, turn.person));

  const auto conversation = TRY(conversations_.find(turn.conversation, turn.person));
  if (conversation && conversation->title.empty())
    TRY(conversations_.rename(turn.conversation, turn.person, title_of(turn.question)));
  return open;
}

Result<model::Turn> TurnRunner::start(const NewTurn& turn) {
  if (!turn.request || !turn.request->chat) TRY(answer::check_question(turn.question));
  TRY(reserve(turn));
  auto open = store_running(turn);
  const std::lock_guard lock(mutex_);
  starting_.erase(turn.conversation);
  if (!open) return std::unexpected(open.error());
  const model::Turn running = (*open)->turn;
  if (is_ending_) (*open)->stop.request_stop();
  begin(std::move(*open));
  return running;
}

Result<std::unique_ptr<EventReader>> TurnRunner::ask(answer::TurnRequest request) {
  if (!request.chat) TRY(answer::check_question(request.question));
  auto open = std::make_shared<Open>();
  open->turn.question = request.question;
  open->turn.asked_at = clock_.now();
  open->request = std::move(request);
  auto reader = std::make_unique<EventReader>(open->ring, 0, [stop = open->stop] { stop.request_stop(); });
  const std::lock_guard lock(mutex_);
  TRY(check_room());
  begin(std::move(open));
  return reader;
}

void TurnRunner::begin(std::shared_ptr<Open> open) {
  open_.push_back(open);
  post(std::move(open), [this](Open& begun) -> Result<answer::Step> {
    if (begun.stop.stop_requested()) return std::unexpected(stopped());
    begun.running =
        make_turn_(std::move(begun.request), [&begun](const answer::TurnEvent& event) { begun.tell(event); });
    return begun.running->begin(begun.stop.get_token());
  });
}

void TurnRunner::post(std::shared_ptr<Open> open, std::move_only_function<Result<answer::Step>(Open&)> work) {
  const bool taken = workers_.try_post([this, own = std::move(open), work = std::move(work)]() mutable {
    Result<answer::Step> step = std::unexpected(stopped());
    try {
      step = work(*own);
    } catch (const std::exception& thrown) {
      step = fail_internal(thrown.what());
    }
    go_on(own, std::move(step));
  });
  check(taken, "there is room for every turn that was let in");
}

void TurnRunner::go_on(const std::shared_ptr<Open>& open, Result<answer::Step> step) {
  if (!step) return end(*open, std::unexpected(std::move(step).error()));
  if (auto* const asked = std::get_if<answer::AskModel>(&*step)) return ask_model(open, std::move(*asked));
  end(*open, std::get<answer::Answer>(*std::move(step)));
}

void TurnRunner::ask_model(const std::shared_ptr<Open>& open, answer::AskModel asked) {
  const std::lock_guard lock(open->asking);
  const auto call = asked.model->start(std::move(asked.request), std::make_shared<Listener>(*this, open));
  open->stops_model.emplace(open->stop.get_token(), [call] { call->cancel(); });
}

void TurnRunner::end(Open& open, Result<answer::Answer> answer) {
  if (!answer) open.turn.answer = open.ring->text_so_far();
  if (answer) {
    take_over(std::move(*answer), open.turn);
  } else if (open.stop.stop_requested()) {
    open.turn.state = model::TurnState::stopped;
  } else {
    log(LogLevel::error, "turn_failed", {{"code", answer.error().code}, {"cause", answer.error().detail}});
    open.turn.state = model::TurnState::failed;
    open.tell(answer::WarningEvent{answer.error().code, answer.error().sentence, answer.error().kind});
  }
  open.turn.took_ms = (clock_.now() - open.turn.asked_at).count();
  if (open.is_stored) store_end(open);

  const std::lock_guard lock(mutex_);
  if (open.is_stored) {
    ended_.push_back({.at = clock_.now(), .turn = open.turn.id, .person = open.person, .ring = open.ring});
    forget_old();
  }
  open.ring->finish(std::move(open.turn));
  std::erase_if(open_, [&](const auto& other) { return other.get() == &open; });
  if (open_.empty()) all_ended_.notify_all();
}

void TurnRunner::store_end(Open& open) {
  const auto stored = conversations_.finish_turn(open.turn);
  // A turn whose conversation was removed, or that was replaced, has nothing to be stored in.
  if (stored || stored.error().kind == ErrorKind::not_found) return;
  log(LogLevel::error, "turn_not_stored", {{"code", stored.error().code}, {"cause", stored.error().detail}});
  open.ring->push(answer::WarningEvent{stored.error().code, stored.error().sentence});
}

void TurnRunner::forget_old() {
  const auto now = clock_.now();
  while (!ended_.empty() && (ended_.size() > k_ended_kept_max || now - ended_.front().at > k_ended_kept))
    ended_.pop_front();
}

std::shared_ptr<TurnRunner::Open> TurnRunner::find_open(model::TurnId turn, model::PersonId person) const {
  for (const auto& open : open_)
    if (open->is_stored && open->turn.id == turn && open->person == person) return open;
  return nullptr;
}

std::shared_ptr<EventRing> TurnRunner::ring_of(model::TurnId turn, model::PersonId person) {
  const std::lock_guard lock(mutex_);
  forget_old();
  if (const auto open = find_open(turn, person)) return open->ring;
  const auto ended = std::ranges::find(ended_, turn, &Ended::turn);
  return ended != ended_.end() && ended->person == person ? ended->ring : nullptr;
}

Result<std::unique_ptr<EventReader>> TurnRunner::events(model::TurnId turn, model::PersonId person,
                                                        std::int64_t after_id) {
  if (auto ring = ring_of(turn, person)) return std::make_unique<EventReader>(std::move(ring), after_id);
  auto stored = TRY(conversations_.find_turn(turn, person));
  if (!stored) return nullptr;
  auto ring = std::make_shared<EventRing>(after_id);
  ring->finish(std::move(*stored));
  return std::make_unique<EventReader>(std::move(ring), after_id);
}

Result<bool> TurnRunner::stop(model::TurnId turn, model::PersonId person) {
  {
    const std::lock_guard lock(mutex_);
    if (const auto open = find_open(turn, person)) {
      open->stop.request_stop();
      return true;
    }
  }
  return TRY(conversations_.find_turn(turn, person)).has_value();
}

void TurnRunner::stop_all_of(model::ConversationId conversation) {
  const std::lock_guard lock(mutex_);
  for (const auto& open : open_)
    if (open->turn.conversation == conversation) open->stop.request_stop();
}

std::size_t TurnRunner::open() const {
  const std::lock_guard lock(mutex_);
  return open_.size();
}

}  // namespace svea::turns

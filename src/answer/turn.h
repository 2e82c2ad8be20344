// One turn: a question with its conversation in, an answer with citations out, as events on the way.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "llm/model_choice.h"
#include "model/conversation.h"
#include "model/reach.h"
#include "search/search_index.h"
#include "store/documents.h"

namespace svea::answer {

struct PastTurn {
  std::string question;
  std::string answer;
  std::vector<model::DocumentId> documents{};  // that the answer cites
};

// How an assistant narrows and shapes its answers. As made: not at all. It never widens: rights are in
// `reach`.
struct Guidance {
  std::vector<model::DocumentId> documents{};  // sorted: answers stand on these alone; none: on all in reach
  std::string instructions{};                  // to a language model, beside Svea's own, which go before them
  std::string model{};  // ChatModel::name() of the one that writes where it may; "": as it is chosen
};

struct TurnRequest {
  std::string question;           // at most limits::k_question_bytes_max
  std::vector<PastTurn> history;  // oldest first
  model::Reach reach;
  llm::Asker asker{};
  // Which models may write, in place of TurnPorts::models. Null: those.
  std::shared_ptr<llm::ModelChoice> models{};
  Guidance guidance{};
  // A chat that goes to a model as it stands, without documents, citations and Grund; `question` is then
  // what people see of it.
  std::optional<llm::ChatRequest> chat{};
};

// What happens during a turn, in this order: status… passages, then delta and citation mixed, warnings at any
// time.
struct StatusEvent {
  std::string phase;  // "searching", "reading", "waiting", "writing", "checking"
  // While "waiting" for the model: requests that come first, and about how long that takes.
  std::size_t ahead = 0;
  std::chrono::seconds wait{0};
};
struct PassagesEvent {
  std::vector<search::Hit> hits;  // what the answer may cite
};
struct DeltaEvent {
  std::string text;  // appended to the answer
};
struct CitationEvent {
  model::Citation citation;
};
// Withdraws every delta and citation so far: the answer begins anew (a model failed midway and Grund takes
// over).
struct RestartEvent {};
struct WarningEvent {
  std::string
      code;  // "model_unavailable", "citation_unknown", "sentence_unsupported" …; docs/api.md has them all
  Sentence sentence;
  ErrorKind kind = ErrorKind::internal;  // of what ended the turn; else of no meaning
};
using TurnEvent =
    std::variant<StatusEvent, PassagesEvent, DeltaEvent, CitationEvent, RestartEvent, WarningEvent>;
using TurnSink = std::function<void(const TurnEvent&)>;

struct Answer {
  std::string text;  // Markdown with [n]; all deltas since the last restart, joined
  model::Writer writer = model::Writer::grund;
  std::string model{};  // which language model wrote; "" when Grund did
  bool refused = false;
  std::vector<model::Citation> citations;
  std::vector<model::CheckedSentence> sentences;  // of a model's text
  std::vector<std::string> warnings;              // codes
};

// What a turn needs; all outlive it. `models` may be null: then Grund writes.
struct TurnPorts {
  const search::SearchIndex& index;
  store::Documents& documents;
  llm::ModelChoice* models = nullptr;
};

// Whether it can be asked at all; every turn begins with this. Errors: question_empty, question_too_long.
[[nodiscard]] Status check_question(std::string_view question);

// A model is to be asked before the turn goes on.
struct AskModel {
  std::shared_ptr<llm::ChatModel> model;
  llm::ChatRequest request;
};
using Step = std::variant<Answer, AskModel>;

// A turn in steps, so that no thread waits while a model writes: begin(), then as long as it gives AskModel
// what the model says and go_on(). One call at a time, from any thread. Events go to its sink during calls.
class RunningTurn {
 public:
  virtual ~RunningTurn() = default;

  // Blocks for some milliseconds: searches, reads, and writes when Grund writes. Errors: question_empty,
  // question_too_long, cancelled (with what was written so far already in the sink), internal.
  [[nodiscard]] virtual Result<Step> begin(std::stop_token stop) = 0;
  // Never block.
  virtual void on_waiting(const llm::QueuePlace& place) = 0;
  virtual void on_delta(std::string_view text) = 0;
  // How the model ended. Blocks for some milliseconds: holds the text against the passages. A model that
  // failed is not an error: the next one is asked, or Grund answers, and a warning says so. Errors: those of
  // begin().
  [[nodiscard]] virtual Result<Step> go_on(Result<llm::ChatReply> reply, std::stop_token stop) = 0;
};

[[nodiscard]] std::unique_ptr<RunningTurn> make_turn(TurnRequest request, const TurnPorts& ports,
                                                     TurnSink sink);

// The whole turn, for those who can wait. Blocking; safe to call from many threads at once. Events go to
// `sink` one at a time, those of a model's words from another thread. Errors: those of RunningTurn.
[[nodiscard]] Result<Answer> run_turn(const TurnRequest& request, const TurnPorts& ports,
                                      const TurnSink& sink, std::stop_token stop);

}  // namespace svea::answer

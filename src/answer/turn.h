// One turn: a question with its conversation in, an answer with citations out, as events on the way.
#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "llm/chat_model.h"
#include "model/conversation.h"
#include "model/reach.h"
#include "search/search_index.h"
#include "store/documents.h"

namespace svea::answer {

struct PastTurn {
  std::string question;
  std::string answer;
};

struct TurnRequest {
  std::string question;           // at most limits::k_question_bytes_max
  std::vector<PastTurn> history;  // oldest first
  model::Reach reach;
};

// What happens during a turn, in this order: status… passages, then delta and citation mixed, warnings at any
// time.
struct StatusEvent {
  std::string phase;  // "searching", "reading", "writing", "checking"
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
  std::string code;  // "model_unavailable", "citation_unknown", "sentence_unsupported"
  Sentence sentence;
};
using TurnEvent =
    std::variant<StatusEvent, PassagesEvent, DeltaEvent, CitationEvent, RestartEvent, WarningEvent>;
using TurnSink = std::function<void(const TurnEvent&)>;

struct Answer {
  std::string text;  // Markdown with [n]; all deltas since the last restart, joined
  model::Writer writer = model::Writer::grund;
  bool refused = false;
  std::vector<model::Citation> citations;
  std::vector<std::string> warnings;  // codes
};

// What a turn needs; all outlive it. `model` may be null: then Grund writes.
struct TurnPorts {
  const search::SearchIndex& index;
  store::Documents& documents;
  llm::ChatModel* model = nullptr;
};

// Whether it can be asked at all; run_turn() begins with this. Errors: question_empty, question_too_long.
[[nodiscard]] Status check_question(std::string_view question);

// Blocking; safe to call from many threads at once. Events go to `sink` on the calling thread.
// A model that fails is not an error: Grund answers and a warning says so. Errors: question_empty,
// question_too_long, cancelled (with what was written so far already in the sink), internal.
[[nodiscard]] Result<Answer> run_turn(const TurnRequest& request, const TurnPorts& ports,
                                      const TurnSink& sink, std::stop_token stop);

}  // namespace svea::answer

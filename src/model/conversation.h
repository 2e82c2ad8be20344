// What a person asked and what Svea answered.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/ids.h"

namespace svea::model {

// One numbered reference of an answer: text[start, end) of the document (code points) is the quote.
struct Citation {
  int n = 0;  // from 1; the answer's text holds it as [n]
  DocumentId document;
  std::string document_name;
  std::string title;
  std::string heading;  // path, joined with " › "
  int page = 0;
  std::int64_t start = 0;
  std::int64_t end = 0;
  std::string quote;
  double support = 0;  // 0–1: how much of the sentence that cites it the quote carries
};

enum class Writer { grund, model };

// The life of a turn:  running → done | stopped | failed
enum class TurnState { running, done, stopped, failed };

struct Turn {
  TurnId id;
  ConversationId conversation;
  std::string question;
  std::string answer;  // Markdown with [n] citations
  Writer writer = Writer::grund;
  TurnState state = TurnState::running;
  bool refused = false;  // the documents hold no answer
  std::vector<Citation> citations;
  std::vector<std::string> warnings;  // codes of turns that went another way, e.g. "model_unavailable"
  Time asked_at{};
  std::int64_t took_ms = 0;
};

struct Conversation {
  ConversationId id;
  OrganisationId organisation;
  PersonId person;
  std::string title;
  Time created_at{};
  Time changed_at{};
};

}  // namespace svea::model

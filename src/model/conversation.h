// What a person asked and what Svea answered.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "model/ids.h"
#include "model/library.h"

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

// How a sentence of an answer stands to the passages that it cites. Kept in the record: only add at the end.
enum class Verdict {
  supported,
  weak,         // in words so different that a person should look
  unsupported,  // `doubt` says why
  uncited,      // asserts something and cites nothing
  unjudged,     // in another language than its passages
};

// What speaks most against a sentence. Kept in the record: only add at the end.
enum class Doubt {
  none,
  words,     // the passage is about something else
  figures,   // a number, date or rate that the passage lacks or gives to something else
  negation,  // one says that it is so, the other that it is not
  name,      // somebody or something is named that the passage does not know
  language,  // another one: only the figures were compared
};

// A sentence of an answer that asserts something.
struct CheckedSentence {
  std::int64_t start = 0;  // code points of the answer's text, citation marks included
  std::int64_t end = 0;
  std::vector<int> cited;  // the n of [n]
  double support = 0;      // 0–1: of the passage that carries most of it
  Verdict verdict = Verdict::uncited;
  Doubt doubt = Doubt::words;
  std::string nearest;  // the sentence of a passage that comes nearest; "" when there is none
  int nearest_n = 0;    // that passage's number; 0: none
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
  std::string model{};  // which language model wrote; "" when Grund did
  TurnState state = TurnState::running;
  bool refused = false;  // the documents hold no answer
  std::vector<Citation> citations;
  std::vector<CheckedSentence> sentences;  // of a model's answer; Grund quotes
  std::vector<std::string> warnings;       // codes of turns that went another way, e.g. "model_unavailable"
  Time asked_at{};
  std::int64_t took_ms = 0;
};

// The assistant that a conversation is held with. It may have changed or be gone since.
struct AssistantUse {
  LibraryEntryId assistant;
  std::string name;        // as it was called then
  int version = 1;         // the newest when the conversation began, or the one it is pinned to
  bool is_pinned = false;  // false: answers follow the newest version
};

struct Conversation {
  ConversationId id;
  OrganisationId organisation;
  PersonId person;
  std::string title;
  Time created_at{};
  Time changed_at{};
  std::optional<AssistantUse> assistant{};
};

}  // namespace svea::model

// Questions with the passages that answer them: what retrieval and answers are measured on.
#pragma once

#include <cstdint>
#include <filesystem>
#include <istream>
#include <string>
#include <vector>

#include "base/result.h"

namespace svea::evaluation {

struct SetPassage {
  std::string id;
  std::string text;
  std::string title;     // "" when the set has none
  std::string heading;   // the same
  std::string document;  // the same
};

// text[start, end) of the passage (code points) is an answer.
struct ReferenceAnswer {
  std::string text;
  std::int64_t start = 0;
  std::int64_t end = 0;
};

struct SetQuestion {
  std::string id;
  std::string question;
  std::string passage;  // id; "" for a question that no passage answers
  std::vector<ReferenceAnswer> answers;
  std::string split;  // "fit", "check" or "" when the set is not split

  [[nodiscard]] bool is_answerable() const { return !passage.empty() && !answers.empty(); }
};

struct RetrievalSet {
  std::vector<SetPassage> passages;
  std::vector<SetQuestion> questions;
};

// From JSON Lines. passages: id, text, and optionally title, heading, document. questions: id, question,
// passage (null when none), answers [{text, start, end}], and optionally split. Errors: those of
// json::for_each_line, and set_passage_twice, set_passage_unknown (a question names a passage that is not
// there).
[[nodiscard]] Result<RetrievalSet> read_set(std::istream& passages, std::istream& questions);

// The same from passages.jsonl and questions.jsonl of a folder. Errors also: set_file_missing.
[[nodiscard]] Result<RetrievalSet> read_set(const std::filesystem::path& folder);

}  // namespace svea::evaluation

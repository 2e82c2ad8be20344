#include "evaluation/retrieval_set.h"

#include <fmt/format.h>

#include <fstream>
#include <unordered_set>

#include "json/json.h"
#include "json/lines.h"

namespace svea::evaluation {
namespace {

// A whole document as one passage is still a line.
constexpr std::size_t k_line_bytes_max = 16u << 20;

Result<std::string> text_or_empty(const json::Object& line, std::string_view name) {
  return TRY(json::find<std::string>(line, name)).value_or("");
}

Result<SetPassage> read_passage(const json::Object& line) {
  SetPassage passage;
  passage.id = TRY(json::get<std::string>(line, "id"));
  passage.text = TRY(json::get<std::string>(line, "text"));
  passage.title = TRY(text_or_empty(line, "title"));
  passage.heading = TRY(text_or_empty(line, "heading"));
  passage.document = TRY(text_or_empty(line, "document"));
  return passage;
}

Result<ReferenceAnswer> read_answer(const json::Object& object) {
  ReferenceAnswer answer;
  answer.text = TRY(json::get<std::string>(object, "text"));
  answer.start = TRY(json::get<std::int64_t>(object, "start"));
  answer.end = TRY(json::get<std::int64_t>(object, "end"));
  return answer;
}

Result<SetQuestion> read_question(const json::Object& line) {
  SetQuestion question;
  question.id = TRY(json::get<std::string>(line, "id"));
  question.question = TRY(json::get<std::string>(line, "question"));
  question.passage = TRY(text_or_empty(line, "passage"));
  question.split = TRY(text_or_empty(line, "split"));
  if (const auto answers = TRY(json::find<const json::Array*>(line, "answers")))
    for (const json::Value& value : **answers) {
      const json::Object* answer = TRY(json::as<const json::Object*>(value, "answers"));
      question.answers.push_back(TRY(read_answer(*answer)));
    }
  return question;
}

Result<std::ifstream> open(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  if (in) return in;
  return fail(
      ErrorKind::not_found, "set_file_missing",
      {fmt::format(
           "Filen ”{}” går inte att läsa. En frågesamling är en mapp med passages.jsonl och questions.jsonl.",
           file.filename().string()),
       fmt::format(
           "The file “{}” can't be read. A question set is a folder with passages.jsonl and questions.jsonl.",
           file.filename().string())},
      file.string());
}

}  // namespace

Result<RetrievalSet> read_set(std::istream& passages, std::istream& questions) {
  RetrievalSet set;
  std::unordered_set<std::string> ids;
  const auto take_passage = [&](const json::Object& line) -> Status {
    set.passages.push_back(TRY(read_passage(line)));
    if (ids.insert(set.passages.back().id).second) return {};
    return fail(
        ErrorKind::invalid_input, "set_passage_twice",
        {fmt::format("Id ”{}” finns på två rader. Ge varje stycke ett eget.", set.passages.back().id),
         fmt::format("The id “{}” is on two lines. Give each passage its own.", set.passages.back().id)});
  };
  TRY(json::for_each_line(passages, k_line_bytes_max, take_passage));
  const auto take_question = [&](const json::Object& line) -> Status {
    set.questions.push_back(TRY(read_question(line)));
    const std::string& passage = set.questions.back().passage;
    if (passage.empty() || ids.contains(passage)) return {};
    return fail(
        ErrorKind::invalid_input, "set_passage_unknown",
        {fmt::format("Frågan hör till stycket ”{}”, som inte finns i passages.jsonl.", passage),
         fmt::format("The question belongs to the passage “{}”, which is not in passages.jsonl.", passage)});
  };
  TRY(json::for_each_line(questions, k_line_bytes_max, take_question));
  return set;
}

Result<RetrievalSet> read_set(const std::filesystem::path& folder) {
  std::ifstream passages = TRY(open(folder / "passages.jsonl"));
  std::ifstream questions = TRY(open(folder / "questions.jsonl"));
  return read_set(passages, questions);
}

}  // namespace svea::evaluation

#include "answer/turn.h"
#include "base/limits.h"

namespace svea::answer {

Status check_question(std::string_view question) {
  if (question.size() > limits::k_question_bytes_max)
    return fail(ErrorKind::too_large, "question_too_long",
                {"Frågan är för lång. Korta den, eller lägg till texten som ett dokument och fråga om det.",
                 "The question is too long. Shorten it, or add the text as a document and ask about that."});
  if (question.find_first_not_of(" \t\r\n") == std::string_view::npos)
    return fail(
        ErrorKind::invalid_input, "question_empty",
        {"Frågan är tom. Skriv vad du vill veta.", "The question is empty. Write what you want to know."});
  return {};
}

}  // namespace svea::answer

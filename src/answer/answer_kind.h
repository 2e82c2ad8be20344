// What kind of answer a question asks for, and whether a sentence bears one of that kind.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace svea::answer {

enum class AnswerKind {
  fact,        // anything: "vad krävs", "vilken blankett"
  definition,  // "vad är", "vad innebär"
  quantity,    // "hur mycket", "hur många", "vad kostar"
  duration,    // "hur länge", "hur lång tid"
  time,        // "när", "vilket datum", "senast"
  person,      // "vem", "vilken nämnd"
  place,       // "var", "vart"
  reason,      // "varför"
  manner,      // "hur", "på vilket sätt"
  whether,     // "får jag", "gäller det", "måste man"
  list,        // "vilka"
};

// `words` are folded. Knows Swedish and English question words.
[[nodiscard]] AnswerKind kind_of_question(std::span<const std::string> words);

// A number with its unit or a point in time is asked for.
[[nodiscard]] bool is_amount(AnswerKind kind);

// "är", "innebär", …: what follows says what stands before.
[[nodiscard]] bool is_defining_verb(std::string_view folded_word);

// True when a sentence (its folded words, and its text as written) holds something of the kind asked for: a
// number with its unit, a date, a role, a cause. `fact` and `list` are borne by everything.
[[nodiscard]] bool bears(AnswerKind kind, std::span<const std::string> words, std::string_view written);

// "Så går det till", "Gör så här", "Steg 1", "Åtta steg": what stands under a heading of these words is an
// answer of the kind `manner`.
[[nodiscard]] bool heading_says_how(std::span<const std::string> words);

}  // namespace svea::answer

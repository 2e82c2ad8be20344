// A question as the answer's steps see it: whole, with its kind, language and searchable terms.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "answer/answer_kind.h"

namespace svea::answer {

// Length of the character n-grams that carry sub-word evidence; the architecture page, "Retrieval".
inline constexpr int k_gram_length = 5;

// Words that say the same as some of the question's: "distansarbete" for "jobba hemifrån".
struct OtherWording {
  std::vector<std::uint32_t> words;    // hashes of its words' stems, in order
  std::vector<std::size_t> stems;      // that it stands for, as indices into Question::stems
  std::vector<std::size_t> all_stems;  // … ::all_stems
  std::vector<std::size_t> grams;      // … ::grams
};

struct Question {
  std::string asked;          // as the person wrote it
  std::string text;           // what is searched for; a follow-up has its topic filled in
  std::string_view language;  // "sv" or "en"
  AnswerKind kind = AnswerKind::fact;
  std::vector<std::uint32_t> stems;      // hashes of the content words' stems, each once, in the order asked
  std::vector<std::uint32_t> grams;      // hashes of the content words' 5-grams, each once
  std::vector<std::uint32_t> all_stems;  // function words too
  std::vector<OtherWording> other_wordings;
};

// The folded words of a text, in order.
[[nodiscard]] std::vector<std::string> folded_words(std::string_view utf8);

// Words that carry meaning; when there is none ("vad är det?"), all of them.
[[nodiscard]] std::vector<std::string> content_words(std::span<const std::string> folded);

// `whole` is `asked` with what it takes from the conversation (follow_up.h) at its end.
[[nodiscard]] Question understand(std::string_view asked, std::string_view whole);

}  // namespace svea::answer

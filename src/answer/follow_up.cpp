#include "answer/follow_up.h"

#include <algorithm>
#include <vector>

#include "answer/question.h"
#include "text/words.h"

namespace svea::answer {
namespace {

// A topic is not carried further than a person would remember it.
constexpr std::size_t k_turns_back_max = 3;
// A question with more words of its own than these stands by itself, even when it says "det".
constexpr std::size_t k_own_words_max = 3;

bool points_back(std::string_view word) {
  constexpr std::string_view k_words[] = {"det",   "den",  "de",   "dem",  "dom",  "detta", "denna",
                                          "dessa", "dit",  "där",  "då",   "dess", "deras", "samma",
                                          "it",    "that", "this", "they", "them"};
  return std::ranges::find(k_words, word) != std::end(k_words);
}

bool continues(std::string_view word) {
  constexpr std::string_view k_words[] = {"och",    "men", "eller", "även", "också",
                                          "annars", "and", "but",   "or",   "also"};
  return std::ranges::find(k_words, word) != std::end(k_words);
}

// Words that carry meaning in a search but name no topic.
bool names_no_topic(std::string_view word) {
  constexpr std::string_view k_words[] = {"länge",  "ofta",    "lång",  "långt",  "tid",   "kostar",
                                          "gälla",  "betyder", "exakt", "senast", "högst", "minst",
                                          "betala", "long",    "often", "cost"};
  return text::is_stop_word(word) || std::ranges::find(k_words, word) != std::end(k_words);
}

bool leans_on_history(std::span<const std::string> words) {
  if (words.empty()) return false;
  const auto own =
      std::ranges::count_if(words, [](const std::string& word) { return !names_no_topic(word); });
  if (own == 0) return true;
  const bool refers = continues(words.front()) || std::ranges::any_of(words, points_back);
  return refers && static_cast<std::size_t>(own) <= k_own_words_max;
}

}  // namespace

std::string whole_question(std::string_view asked, std::span<const PastTurn> history) {
  const auto words = folded_words(asked);
  if (history.empty() || !leans_on_history(words)) return std::string(asked);
  const auto earlier = history.size() > k_turns_back_max ? history.last(k_turns_back_max) : history;
  const auto before = whole_question(earlier.back().question, earlier.first(earlier.size() - 1));
  std::string whole(asked);
  for (const auto& word : folded_words(before))
    if (!names_no_topic(word) && std::ranges::find(words, word) == words.end()) whole += ' ' + word;
  return whole;
}

}  // namespace svea::answer

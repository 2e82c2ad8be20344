#include "answer/question.h"

#include <algorithm>
#include <array>

#include "base/limits.h"
#include "search/synonym_list.h"
#include "text/language.h"
#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::answer {
namespace {

void keep_first_of_each(std::vector<std::uint32_t>& hashes) {
  std::vector<std::uint32_t> seen;
  std::erase_if(hashes, [&](std::uint32_t hash) {
    if (std::ranges::find(seen, hash) != seen.end()) return true;
    seen.push_back(hash);
    return false;
  });
}

std::vector<std::uint32_t> stem_hashes(std::span<const std::string> words) {
  std::vector<std::uint32_t> hashes;
  for (const auto& word : words) hashes.push_back(text::stable_hash(text::stem(word)));
  keep_first_of_each(hashes);
  return hashes;
}

// Where each hash stands in `list`; those that it lacks are left out.
std::vector<std::size_t> places_of(std::span<const std::uint32_t> hashes,
                                   const std::vector<std::uint32_t>& list) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < list.size(); ++i)
    if (std::ranges::find(hashes, list[i]) != hashes.end()) places.push_back(i);
  return places;
}

OtherWording other_wording(const search::Wording& wording, std::span<const std::string> words,
                           const Question& question) {
  OtherWording other;
  for (const auto& stem : wording.stems) other.words.push_back(text::stable_hash(stem));
  std::vector<std::uint32_t> grams;
  for (const auto& word : words)
    if (!text::is_stop_word(word)) text::append_ngrams(word, k_gram_length, grams);
  const auto stems = stem_hashes(words);
  other.stems = places_of(stems, question.stems);
  other.all_stems = places_of(stems, question.all_stems);
  other.grams = places_of(grams, question.grams);
  return other;
}

// A question has too few words for guess_language() alone: "in" is in both languages.
bool is_english(std::string_view asked) {
  constexpr auto k_swedish =
      std::to_array<std::string_view>({"vad", "hur", "vem", "vems", "var", "vart", "vilken", "vilket",
                                       "vilka", "kan", "ska", "finns", "har"});
  const auto words = folded_words(asked);
  const auto is_swedish = [&](const std::string& word) {
    return word.contains("å") || word.contains("ä") || word.contains("ö") ||
           std::ranges::find(k_swedish, word) != k_swedish.end();
  };
  return text::guess_language(asked) == "en" && std::ranges::none_of(words, is_swedish);
}

std::vector<OtherWording> other_wordings(std::span<const std::string> words, const Question& question) {
  std::vector<std::string> stems;
  for (const auto& word : words) stems.push_back(text::is_stop_word(word) ? word : text::stem(word));
  std::vector<OtherWording> others;
  for (const auto& match : search::SynonymList::built_in().matches_in(stems))
    for (const auto* wording : match.wordings)
      others.push_back(other_wording(*wording, words.subspan(match.at, match.words), question));
  return others;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view utf8) {
  std::vector<std::string> words;
  for (const auto span : text::words(utf8))
    words.push_back(text::fold(utf8.substr(span.start, span.end - span.start)));
  return words;
}

std::vector<std::string> content_words(std::span<const std::string> folded) {
  std::vector<std::string> kept;
  for (const auto& word : folded)
    if (!text::is_stop_word(word)) kept.push_back(word);
  return kept.empty() ? std::vector(folded.begin(), folded.end()) : kept;
}

Question understand(std::string_view asked, std::string_view whole) {
  Question question;
  question.asked = asked;
  question.text = whole;
  question.language = is_english(asked) ? "en" : "sv";
  auto words = folded_words(whole);
  question.kind = kind_of_question(words);
  if (words.size() > limits::k_query_words_max) words.resize(limits::k_query_words_max);
  const auto content = content_words(words);
  question.stems = stem_hashes(content);
  question.all_stems = stem_hashes(words);
  for (const auto& word : content) text::append_ngrams(word, k_gram_length, question.grams);
  keep_first_of_each(question.grams);
  question.other_wordings = other_wordings(words, question);
  return question;
}

}  // namespace svea::answer

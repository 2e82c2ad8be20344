#include "improve/spelling.h"

#include <algorithm>

#include <fmt/format.h>

#include "improve/candidates.h"
#include "improve/limits.h"
#include "improve/lists.h"
#include "improve/unlisted.h"
#include "text/language.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

// Shorter words are mostly abbreviations and names of things; their neighbours are too many.
constexpr std::int64_t k_letters_min = 4;
// A word that stands so often is a slip only where nothing else can be meant.
constexpr int k_times_of_a_term = 2;
// Of a word that begins a sentence, which may be a name.
constexpr std::int64_t k_letters_of_a_first_word_min = 6;
// What a sure slip costs at most (candidates.h): letters of two alike too many or too few.
constexpr double k_sure_slip = 0.5;
// How much likelier the first suggestion must be than the second to be sure.
constexpr double k_sure_by = 0.25;
// What a candidate gains by standing elsewhere in the text.
constexpr double k_in_text = 0.4;
// The cost of a word at two edits.
constexpr double k_two_edits = 2;
// The function words of fewer words say too little of which language they are in.
constexpr std::size_t k_language_words_min = 5;

bool is_other_language(const Passage& passage) {
  const auto words = std::ranges::count_if(
      passage.tokens(), [](const plain::Token& token) { return token.role != plain::Role::mark; });
  if (static_cast<std::size_t>(words) < k_language_words_min) return false;
  const auto language = text::guess_language(passage.written(passage.sentence.span));
  return !language.empty() && language != "sv";
}

bool is_letters(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const auto c = text::code_point(word, at);
    if (!text::is_letter(c.value)) return false;
    at = c.next;
  }
  return true;
}

}  // namespace

Spelling::Spelling(const Dictionary& dictionary, const std::set<std::string>& known)
    : dictionary_(dictionary), known_(known) {}

void Spelling::count(const plain::Sentence& sentence) {
  for (const auto& token : sentence.tokens)
    if (token.role != plain::Role::mark) ++counts_[token.folded];
}

bool Spelling::is_checked(const Passage& passage, std::size_t i) const {
  const auto& token = passage.tokens()[i];
  if (token.role == plain::Role::mark || !passage.is_free(i) || passage.is_name(i) ||
      known_.contains(token.folded) || token.span.end - token.span.start > limits::k_checked_word_bytes_max ||
      text::code_points(token.folded) < k_letters_min || !is_letters(token.folded))
    return false;
  const auto written = passage.written(token.span);
  // "SKL" and "SKRs" are abbreviations.
  if (token.is_capital && plain::without_capital(written) == written) return false;
  if (token.is_capital && text::code_points(token.folded) < k_letters_of_a_first_word_min) return false;
  return !is_part_of_more(passage, i) && dictionary_.look_up(written) == Dictionary::Word::unknown &&
         dictionary_.look_up(token.folded) == Dictionary::Word::unknown;
}

// "hälso- och sjukvård", "bo-\nstad", "bet. 2024".
bool Spelling::is_part_of_more(const Passage& passage, std::size_t i) {
  const auto& token = passage.tokens()[i];
  const auto next = passage.text.substr(token.span.end);
  if (next.starts_with('-') || next.starts_with("–") || next.starts_with("\u00AD")) return true;
  if (i > 0 && passage.tokens()[i - 1].folded == "-") return true;
  return next.starts_with('.') && lists().is("abbreviation", token.folded);
}

const Spelling::Ways& Spelling::ways_of(const std::string& word) {
  const auto [found, is_new] = ways_.try_emplace(word);
  auto& ways = found->second;
  if (!is_new || ways_.size() > limits::k_unknown_words_max) return ways;
  if (is_older_form(dictionary_, word)) return ways;
  auto near = near_words(dictionary_, word);
  const bool is_near = std::ranges::any_of(
      near, [](const Candidate& one) { return one.is_listed && one.cost <= k_sure_slip; });
  if (!is_near && is_made_of_words(dictionary_, word)) return ways;
  // Compounds are so many that one is near to every term.
  std::erase_if(near, [](const Candidate& one) { return !one.is_listed && !one.is_plain_slip; });
  if (near.empty() && word.size() > 7 && asked_ < limits::k_suggestions_max) {
    ++asked_;
    for (auto& suggestion : dictionary_.suggestions(word))
      if (edits_between(word, suggestion) == 2 && dictionary_.look_up(suggestion) == Dictionary::Word::listed)
        near.push_back({std::move(suggestion), k_two_edits});
  }
  for (auto& candidate : near)
    if (counts_.contains(candidate.word)) candidate.cost -= k_in_text;
  std::ranges::stable_sort(near, {}, &Candidate::cost);
  ways.is_sure = !near.empty() && (near.size() == 1 || near[1].cost - near[0].cost >= k_sure_by);
  if (counts_[word] >= k_times_of_a_term && !(ways.is_sure && near.front().cost <= k_sure_slip)) return ways;
  for (auto& candidate : near)
    if (ways.words.size() < limits::k_choices_max) ways.words.push_back(std::move(candidate.word));
  return ways;
}

void Spelling::append(const Passage& passage, Findings& findings) {
  if (!dictionary_.is_there() || is_other_language(passage)) return;
  for (std::size_t i = 0; i < passage.tokens().size(); ++i) {
    if (!is_checked(passage, i)) continue;
    const auto& token = passage.tokens()[i];
    auto [words, is_sure] = ways_of(token.folded);
    if (words.empty() || (token.is_capital && !is_sure)) continue;
    if (token.is_capital)
      for (auto& word : words) word = plain::with_capital(word);
    const auto written = passage.written(token.span);
    Finding found{plain::Reason::spelling,
                  {},
                  {fmt::format("”{}” finns inte i ordlistan.", written),
                   fmt::format("“{}” is not in the dictionary.", written)}};
    if (is_sure) {
      found.edits.push_back({token.span, words.front()});
    } else {
      found.about = token.span;
      found.choices = std::move(words);
    }
    findings.push_back(std::move(found));
  }
}

}  // namespace svea::improve

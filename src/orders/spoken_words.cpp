#include "orders/spoken_words.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "orders/lexicon.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::orders {
namespace {

// "A B C" is a list, "S v e r" no longer one.
constexpr std::size_t k_letters_apart_min = 4;
// "A1" is a line of a form.
constexpr std::size_t k_leet_bytes_min = 4;

bool leads_to_command(std::string_view word) {
  constexpr std::string_view k_leads[] = {
      "och",  "sedan", "därefter", "stället", "istället", "vänligen", "snälla",  "alltid", "aldrig", "måste",
      "ska",  "skall", "bör",      "du",      "ni",       "nu",       "bara",    "inte",   "men",    "så",
      "so",   "gärna", "därför",   "utan",    "and",      "then",     "instead", "please", "always", "never",
      "must", "shall", "should",   "you",     "now",      "kindly",   "just",    "only",   "not",    "but"};
  return std::ranges::find(k_leads, word) != std::end(k_leads);
}

// "Kära assistent", "Till alla modeller:".
bool leads_to_address(std::string_view word) {
  constexpr std::string_view k_leads[] = {"kära", "käre", "hej",   "obs",       "till", "alla", "dear",
                                          "hi",   "hey",  "hello", "attention", "to",   "all",  "note"};
  return std::ranges::find(k_leads, word) != std::end(k_leads);
}

bool parts_clauses(std::string_view between) {
  return between.find_first_not_of(" \t'-") != std::string_view::npos;
}

// "1gn0r3r4" as "ignorera"; absent when the word is not mixed of letters and digits, or says nothing either
// way.
std::optional<std::string> without_digits(const std::string& word) {
  const bool has_digit = std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
  const bool has_letter = std::ranges::any_of(word, [](char c) { return c >= 'a' && c <= 'z'; });
  if (!has_digit || !has_letter || word.size() < k_leet_bytes_min) return std::nullopt;
  std::vector<SenseMatch> matches;
  for (const char one : {'i', 'l'}) {
    std::vector<std::string> plain = {word};
    for (char& c : plain.front()) {
      constexpr std::string_view k_digits = "0345789", k_letters = "oeastbg";
      if (const auto at = k_digits.find(c); at != std::string_view::npos) c = k_letters[at];
      if (c == '1') c = one;
    }
    Lexicon::built_in().match(plain, 0, matches);
    if (!matches.empty()) return plain.front();
  }
  return std::nullopt;
}

// "f-o-r-g-e-t" as "forget".
std::optional<std::string> without_hyphens(std::string_view word) {
  std::string letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto next = text::code_point(word, at).next;
    letters += word.substr(at, next - at);
    if (next < word.size() && word[next] != '-') return std::nullopt;
    at = next + 1;
  }
  return text::code_points(letters) >= 3 ? std::optional(letters) : std::nullopt;
}

class Reader {
 public:
  explicit Reader(std::string_view sentence) : sentence_(sentence), spans_(text::words(sentence)) {}

  SpokenWords read() {
    for (std::size_t i = 0; i < spans_.size();) {
      const auto end = letters_apart(i);
      if (end - i >= k_letters_apart_min) {
        join(i, end);
        i = end;
      } else {
        take(i++);
      }
    }
    return std::move(spoken_);
  }

 private:
  [[nodiscard]] std::string_view between(std::size_t i) const {
    const auto from = i == 0 ? 0 : spans_[i - 1].end;
    return sentence_.substr(from, spans_[i].start - from);
  }
  [[nodiscard]] std::string_view written(std::size_t i) const {
    return sentence_.substr(spans_[i].start, spans_[i].end - spans_[i].start);
  }

  // Where the run of single letters from `i` ends.
  [[nodiscard]] std::size_t letters_apart(std::size_t i) const {
    while (i < spans_.size() && text::code_points(written(i)) == 1 &&
           text::is_letter(text::code_point(written(i), 0).value))
      ++i;
    return i;
  }

  void add(std::string word, bool starts_clause) {
    spoken_.after_pause.push_back(starts_clause || spoken_.words.empty());
    spoken_.words.push_back(std::move(word));
  }

  void take(std::size_t i) {
    auto word = text::fold(written(i));
    auto plain = without_digits(word);
    if (!plain) plain = without_hyphens(word);
    if (plain) spoken_.is_disguised = true;
    add(plain ? *plain : word, parts_clauses(between(i)));
  }

  // "g l ö m  d i n a": what parts the first two letters parts letters, and anything else words.
  void join(std::size_t first, std::size_t end) {
    const auto separator = between(first + 1);
    bool starts_clause = parts_clauses(between(first));
    std::string word;
    bool has_words = false;
    for (auto i = first; i < end; ++i) {
      if (i > first && between(i) != separator) {
        add(std::exchange(word, {}), starts_clause);
        starts_clause = false;
        has_words = true;
      }
      word += text::fold(written(i));
    }
    if (!has_words) spoken_.runs.push_back(word);
    add(std::move(word), starts_clause);
    spoken_.is_disguised = true;
  }

  std::string_view sentence_;
  std::vector<text::Span> spans_;
  SpokenWords spoken_;
};

}  // namespace

bool SpokenWords::may_command(std::size_t at) const {
  return after_pause[at] || leads_to_command(words[at - 1]);
}

bool SpokenWords::may_address(std::size_t at, std::size_t count) const {
  const bool begins = after_pause[at] || leads_to_address(words[at - 1]);
  return begins && at + count < words.size() && after_pause[at + count];
}

SpokenWords spoken_words(std::string_view sentence) { return Reader(sentence).read(); }

}  // namespace svea::orders

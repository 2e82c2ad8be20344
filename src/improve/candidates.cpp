#include "improve/candidates.h"

#include <algorithm>
#include <array>
#include <map>

#include "text/unicode.h"

namespace svea::improve {
namespace {

constexpr std::u32string_view k_letters = U"abcdefghijklmnopqrstuvwxyzåäöé";
// The rows of a Swedish keyboard; letters side by side in a row are neighbours.
constexpr std::array<std::u32string_view, 3> k_rows{U"qwertyuiopå", U"asdfghjklöä", U"zxcvbnm"};
// Letters that stand for each other where somebody heard or remembered wrong.
constexpr std::array<std::u32string_view, 12> k_alike{U"aå", U"aä", U"oö", U"eä", U"åo", U"ck",
                                                      U"cs", U"dt", U"bp", U"gk", U"eé", U"gj"};

std::u32string letters_of(std::string_view word) {
  std::u32string letters;
  for (std::size_t at = 0; at < word.size();) {
    const auto c = text::code_point(word, at);
    letters += c.value;
    at = c.next;
  }
  return letters;
}

std::string utf8_of(std::u32string_view letters) {
  std::string utf8;
  for (const char32_t c : letters) {
    if (c < 0x80) {
      utf8 += static_cast<char>(c);
    } else if (c < 0x800) {
      utf8 += static_cast<char>(0xC0 | (c >> 6));
      utf8 += static_cast<char>(0x80 | (c & 0x3F));
    } else {
      utf8 += '?';  // no word of the dictionary
    }
  }
  return utf8;
}

bool are_neighbours(char32_t a, char32_t b) {
  return std::ranges::any_of(k_rows, [&](std::u32string_view row) {
    const auto one = row.find(a);
    const auto other = row.find(b);
    return one != row.npos && other != row.npos && (one > other ? one - other : other - one) == 1;
  });
}

double cost_of_wrong(char32_t written, char32_t meant) {
  const bool alike = std::ranges::any_of(k_alike, [&](std::u32string_view pair) {
    return pair.find(written) != pair.npos && pair.find(meant) != pair.npos;
  });
  if (alike) return 0.5;
  return are_neighbours(written, meant) ? 0.8 : 1.0;
}

class NearWords {
 public:
  NearWords(const Dictionary& dictionary, std::u32string word)
      : dictionary_(dictionary), word_(std::move(word)) {}

  std::vector<Candidate> find() {
    for (std::size_t i = 0; i <= word_.size(); ++i) {
      try_inserted(i);
      if (i == word_.size()) break;
      try_deleted(i);
      try_wrong(i);
      if (i + 1 < word_.size()) try_swapped(i);
    }
    std::vector<Candidate> found;
    for (auto& [word, candidate] : found_) found.push_back(std::move(candidate));
    std::ranges::stable_sort(found, {}, &Candidate::cost);
    return found;
  }

 private:
  void try_word(const std::u32string& letters, double cost, std::size_t place, bool is_plain_slip) {
    const auto word = utf8_of(letters);
    if (place == 0) cost += 0.5;
    if (const auto known = found_.find(word); known != found_.end()) {
      known->second.cost = std::min(known->second.cost, cost);
      known->second.is_plain_slip = known->second.is_plain_slip || is_plain_slip;
      return;
    }
    const auto kind = dictionary_.look_up(word);
    if (kind != Dictionary::Word::unknown)
      found_.emplace(word, Candidate{word, cost, kind == Dictionary::Word::listed, is_plain_slip});
  }

  void try_inserted(std::size_t i) {
    for (const char32_t c : k_letters) {
      const bool doubles = (i > 0 && word_[i - 1] == c) || (i < word_.size() && word_[i] == c);
      auto letters = word_;
      letters.insert(i, 1, c);
      try_word(letters, doubles ? 0.5 : 0.9, i, doubles && c != U's');
    }
  }

  void try_deleted(std::size_t i) {
    const bool doubles =
        (i > 0 && word_[i - 1] == word_[i]) || (i + 1 < word_.size() && word_[i + 1] == word_[i]);
    auto letters = word_;
    letters.erase(i, 1);
    try_word(letters, doubles ? 0.5 : 0.9, i, doubles && word_[i] != U's');
  }

  void try_wrong(std::size_t i) {
    for (const char32_t c : k_letters) {
      if (c == word_[i]) continue;
      auto letters = word_;
      letters[i] = c;
      try_word(letters, cost_of_wrong(word_[i], c), i, false);
    }
  }

  void try_swapped(std::size_t i) {
    if (word_[i] == word_[i + 1]) return;
    auto letters = word_;
    std::swap(letters[i], letters[i + 1]);
    try_word(letters, 0.7, i, true);
  }

  const Dictionary& dictionary_;
  const std::u32string word_;
  std::map<std::string, Candidate> found_;
};

}  // namespace

std::vector<Candidate> near_words(const Dictionary& dictionary, std::string_view word) {
  return NearWords(dictionary, letters_of(word)).find();
}

std::size_t edits_between(std::string_view one, std::string_view other) {
  const auto a = letters_of(one);
  const auto b = letters_of(other);
  std::vector<std::vector<std::size_t>> edits(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) edits[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) edits[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i)
    for (std::size_t j = 1; j <= b.size(); ++j) {
      edits[i][j] = std::min(
          {edits[i - 1][j] + 1, edits[i][j - 1] + 1, edits[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0u : 1u)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        edits[i][j] = std::min(edits[i][j], edits[i - 2][j - 2] + 1);
    }
  return edits[a.size()][b.size()];
}

}  // namespace svea::improve

#include "search_xapian/words.h"

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <vector>

#include "search/spelling.h"
#include "search_xapian/within_reach.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::search_xapian {
namespace {

// With two letters known to be right few terms are left to look at; with one, so many at most.
constexpr int k_letters_right = 2;
constexpr int k_terms_read_max = 20'000;
// So many of the nearest are asked for within reach.
constexpr std::size_t k_nearest_max = 8;

bool is_kept(std::string_view word) {
  return text::code_points(word) >= static_cast<std::int64_t>(search::k_mended_letters_min) &&
         word.find_first_of("0123456789") == std::string_view::npos;
}

struct Near {
  std::size_t edits = 0;
  Xapian::doccount passages = 0;
  std::string stem;

  // The nearest first; of equally near ones the most used.
  friend bool operator<(const Near& a, const Near& b) {
    return a.edits != b.edits ? a.edits < b.edits : a.passages > b.passages;
  }
};

// The first letters of `stem`, and the same with the marks that may have been left out: "ar", "år", "är".
std::vector<std::string> beginnings(std::string_view stem, int letters) {
  using Letters = std::span<const std::string_view>;
  static constexpr std::array<std::string_view, 3> k_a{"a", "å", "ä"};
  static constexpr std::array<std::string_view, 2> k_e{"e", "é"};
  static constexpr std::array<std::string_view, 2> k_o{"o", "ö"};
  static constexpr std::array<std::string_view, 2> k_u{"u", "ü"};
  std::vector<std::string> all{""};
  for (std::size_t at = 0; letters-- > 0 && at < stem.size();) {
    const std::size_t next = text::code_point(stem, at).next;
    const std::array<std::string_view, 1> itself{stem.substr(at, next - at)};
    Letters written = itself;
    for (const Letters marked : {Letters(k_a), Letters(k_e), Letters(k_o), Letters(k_u)})
      if (marked.front() == itself.front()) written = marked;
    std::vector<std::string> longer;
    for (const std::string& beginning : all)
      for (const std::string_view letter : written) longer.push_back(std::string(beginning).append(letter));
    all = std::move(longer);
    at = next;
  }
  return all;
}

// Whether a word of so many bytes can be `edits` away from `plain`, a spelling without marks.
bool may_be_near(std::size_t bytes, std::string_view plain, std::size_t edits) {
  constexpr std::size_t k_letter_bytes = 2;
  const auto may_be_marked = static_cast<std::size_t>(
      std::ranges::count_if(plain, [](char c) { return std::string_view("aeou").contains(c); }));
  return bytes + k_letter_bytes * edits >= plain.size() &&
         bytes <= plain.size() + may_be_marked + k_letter_bytes * edits;
}

// Terms like `stem` with the same first letters, the best first.
std::vector<Near> terms_near(const Xapian::Database& database, std::string_view stem, std::size_t edits_max,
                             int letters_right) {
  std::vector<Near> near;
  const std::string plain = search::without_marks(stem);
  int left = k_terms_read_max;
  for (const std::string& beginning : beginnings(stem, letters_right)) {
    const auto end = database.allterms_end(beginning);
    for (auto term = database.allterms_begin(beginning); term != end && left > 0; ++term, --left) {
      std::string word = *term;
      if (!may_be_near(word.size(), plain, edits_max)) continue;
      const std::size_t edits = search::without_marks(word) == plain ? 0 : search::edit_distance(word, stem);
      if (edits <= edits_max && is_kept(word)) near.push_back({edits, term.get_termfreq(), std::move(word)});
    }
  }
  std::ranges::sort(near, std::less());
  return near;
}

}  // namespace

bool Words::is_within_reach(const std::string& stem) const {
  Xapian::Enquire enquire(database_);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  const WithinReach within(database_, reach_);
  enquire.set_query(within.condition(Xapian::Query(stem)));
  return !enquire.get_mset(0, 1, nullptr, within.decider()).empty();
}

std::string Words::nearest(std::string_view folded_word) const {
  // Snowball's Swedish stems are beginnings: what follows is kept as it was written.
  const std::string stem = text::stem(folded_word);
  if (!is_kept(folded_word) || database_.term_exists(stem)) return {};
  const std::size_t edits_max = search::edits_max(folded_word.size());
  for (const int letters_right : {k_letters_right, 1}) {
    const std::vector<Near> near = terms_near(database_, stem, edits_max, letters_right);
    for (std::size_t i = 0; i < std::min(near.size(), k_nearest_max); ++i)
      if (is_within_reach(near[i].stem)) return near[i].stem + std::string(folded_word.substr(stem.size()));
  }
  return {};
}

}  // namespace svea::search_xapian

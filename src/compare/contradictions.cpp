#include "compare/contradictions.h"

#include <algorithm>
#include <unordered_map>

#include "compare/units.h"
#include "prose/document.h"
#include "prose/lexicon.h"
#include "prose/words.h"
#include "text/dates.h"

namespace svea::compare {
namespace {

// So alike two sentences speak of the same; shorter ones are too often alike by chance.
constexpr double k_alike_min = 0.7;
constexpr std::size_t k_words_min = 5;
// More places of difference are two sentences of different things.
constexpr std::size_t k_changes_max = 3;
// A word that so many sentences have leads nowhere.
constexpr std::size_t k_row_max = 60;
constexpr std::size_t k_rows_looked_at = 3;

struct Statement {
  std::size_t text = 0;
  Unit unit;
  bool is_told = false;
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "30 dagar" → "dagar"; "" where no word that says of what stands after the number ("kapitel 10 i", a year).
std::string unit_of(std::string_view written) {
  const auto words = prose::folded_words(written);
  if (words.size() < 2 || is_digit(words.back().front()) || text::is_stop_word(words.back())) return {};
  const auto& number = words[words.size() - 2];
  return is_digit(number.front()) ? words.back() : std::string();
}

bool is_weighty(const WordChange& change) {
  // What only one of them says is more precise, and no contradiction; a "not" is.
  const bool is_said_by_both = !change.before.empty() && !change.after.empty();
  switch (change.matter) {
    case Matter::number:
      return is_said_by_both && !unit_of(change.before).empty() &&
             unit_of(change.before) == unit_of(change.after);
    case Matter::date:
      return !text::written_dates(change.before).empty() && !text::written_dates(change.after).empty();
    case Matter::obligation:
      return is_said_by_both;
    case Matter::denial:
      return true;
    default:
      return false;
  }
}

// Other names or numbers beside are other things that are spoken of.
bool matters(const std::vector<WordChange>& changes) {
  return changes.size() <= k_changes_max && std::ranges::any_of(changes, is_weighty) &&
         std::ranges::all_of(changes, [](const WordChange& change) {
           return is_weighty(change) || change.matter == Matter::wording || change.matter == Matter::denial;
         });
}

// A sentence, not a reference, a footnote or a row of a table of contents.
bool says_something(const Unit& unit) {
  const auto numbers =
      std::ranges::count_if(unit.words, [](const std::string& word) { return is_digit(word.front()); });
  // "Denna författning träder i kraft …": each text has its own.
  const bool is_of_itself = prose::Lexicon::built_in().says(prose::Sense::leaning, unit.words, 0);
  return !unit.is_heading && !is_of_itself && unit.words.size() >= k_words_min &&
         !is_digit(unit.words.front().front()) &&
         numbers * 4 <= static_cast<std::ptrdiff_t>(unit.words.size());
}

class Finder {
 public:
  explicit Finder(std::span<const Version> texts) : texts_(texts) {
    for (std::size_t text = 0; text < texts.size(); ++text)
      for (auto& unit : units_of(texts[text].utf8, prose::read(texts[text].utf8, texts[text].blocks)))
        if (says_something(unit)) statements_.push_back({text, std::move(unit)});
    for (std::size_t i = 0; i < statements_.size(); ++i)
      for (const auto& word : statements_[i].unit.words) {
        auto& row = by_word_[word];
        if (row.empty() || row.back() != i) row.push_back(i);
      }
  }

  std::vector<Contradiction> find(std::size_t pairs_max) {
    std::vector<Contradiction> found;
    for (std::size_t i = 0; i < statements_.size() && found.size() < pairs_max; ++i)
      if (!statements_[i].is_told) look_around(i, found);
    return found;
  }

 private:
  void look_around(std::size_t index, std::vector<Contradiction>& found) {
    auto& one = statements_[index];
    std::vector<const std::vector<std::size_t>*> rows;
    for (const auto& word : one.unit.words)
      if (const auto& row = by_word_[word]; row.size() > 1 && row.size() <= k_row_max) rows.push_back(&row);
    std::ranges::sort(rows, {}, [](const auto* row) { return row->size(); });
    rows.resize(std::min(rows.size(), k_rows_looked_at));
    for (const auto* row : rows)
      for (const auto other : *row) {
        auto& candidate = statements_[other];
        if (other <= index || candidate.text == one.text || candidate.is_told ||
            candidate.unit.key == one.unit.key)
          continue;
        if (likeness(one.unit, candidate.unit) < k_alike_min) continue;
        const auto said = said_in(one);
        const auto said_otherwise = said_in(candidate);
        auto changes = word_changes(said.written, said_otherwise.written);
        if (!matters(changes)) continue;
        one.is_told = candidate.is_told = true;
        found.push_back({said, said_otherwise, std::move(changes)});
        return;
      }
  }

  [[nodiscard]] Said said_in(const Statement& statement) const {
    return {statement.text, statement.unit.span,
            prose::written(texts_[statement.text].utf8, statement.unit.span)};
  }

  std::span<const Version> texts_;
  std::vector<Statement> statements_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

}  // namespace

std::vector<Contradiction> contradictions(std::span<const Version> texts, std::size_t pairs_max) {
  return Finder(texts).find(pairs_max);
}

}  // namespace svea::compare

#include "answer/polarity.h"

#include <algorithm>
#include <vector>

#include "answer/question.h"
#include "text/words.h"

namespace svea::answer {
namespace {

// How far a denial reaches after it, in content words.
constexpr std::size_t k_reach = 3;

bool is_in(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::ranges::find(words, word) != words.end();
}

bool begins_clause(std::string_view word) {
  return is_in(word, {"men", "utan", "om", "när", "då", "som", "eftersom", "medan", "but", "if", "when",
                      "because", "unless", "while"});
}

bool begins_condition(std::string_view word) { return is_in(word, {"om", "ifall", "if", "unless"}); }

// "om" before anything else is a preposition: "ansökan om bygglov".
bool is_subject(std::string_view word) {
  return is_in(word,
               {"det", "den", "de", "du", "ni", "man", "vi", "han", "hon", "hen", "någon", "något", "inte"});
}

struct Word {
  std::string stem;
  bool is_content = false;
  bool denies = false;
};

using Clause = std::vector<Word>;

void add_clause(const Clause& clause, Polarity& polarity) {
  std::vector<bool> is_denied(clause.size(), false);
  for (std::size_t i = 0; i < clause.size(); ++i) {
    if (!clause[i].denies) continue;
    std::size_t reached = 0;
    for (auto after = i + 1; after < clause.size() && reached < k_reach; ++after) {
      is_denied[after] = true;
      reached += clause[after].is_content ? 1 : 0;
    }
    // "krävs inte": the verb stands before.
    for (auto before = i; before-- > 0;) {
      if (!clause[before].is_content) continue;
      is_denied[before] = true;
      break;
    }
  }
  for (std::size_t i = 0; i < clause.size(); ++i)
    if (clause[i].is_content) (is_denied[i] ? polarity.denied : polarity.affirmed).insert(clause[i].stem);
}

}  // namespace

bool is_denial(std::string_view word) {
  return is_in(word, {"inte", "ej", "icke", "aldrig", "varken", "ingen", "inget", "inga", "not", "never",
                      "no", "neither", "nor", "cannot", "slipper", "slippa"}) ||
         word.starts_with("förbjud") || word.starts_with("otillåt") || word.starts_with("prohibit") ||
         word.starts_with("forbidden");
}

Polarity polarity_of(std::string_view sentence) {
  Polarity polarity;
  Clause clause;
  bool is_condition = false;
  const auto end_clause = [&] {
    if (!is_condition) add_clause(clause, polarity);
    clause.clear();
    is_condition = false;
  };
  const auto spans = text::words(sentence);
  const auto folded = folded_words(sentence);
  for (std::size_t i = 0; i < spans.size(); ++i) {
    const auto& word = folded[i];
    const auto end_before = i == 0 ? 0 : spans[i - 1].end;
    const bool is_parted =
        i == 0 || sentence.substr(end_before, spans[i].start - end_before).find_first_of(",;:()") !=
                      std::string_view::npos;
    const bool is_preposition =
        word == "om" && !is_parted && (i + 1 == spans.size() || !is_subject(folded[i + 1]));
    if (is_parted || (begins_clause(word) && !is_preposition)) end_clause();
    is_condition = is_condition || (clause.empty() && begins_condition(word) && !is_preposition);
    const bool denies = is_denial(word);
    clause.push_back({text::stem(word), !denies && !text::is_stop_word(word), denies});
  }
  end_clause();
  return polarity;
}

bool contradict(const Polarity& one, const Polarity& other) {
  std::size_t agree = 0;
  std::size_t differ = 0;
  for (const auto& stem : one.denied) {
    agree += other.denied.contains(stem) ? 1 : 0;
    differ += other.affirmed.contains(stem) && !other.denied.contains(stem) ? 1 : 0;
  }
  for (const auto& stem : other.denied)
    differ += one.affirmed.contains(stem) && !one.denied.contains(stem) ? 1 : 0;
  return differ > agree;
}

}  // namespace svea::answer

#include "summary/themes.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <set>
#include <unordered_map>

#include "prose/document.h"
#include "summary/weights.h"
#include "text/unicode.h"

namespace svea::summary {
namespace {

using prose::Sense;

constexpr std::size_t k_texts_min = 3;
// What more of the texts have than this is what all of them are about, and no theme among others.
constexpr double k_share_max = 0.6;
constexpr std::size_t k_theme_texts_min = 2;
constexpr std::int64_t k_letters_min = 4;
// Two words whose texts are the same to this part (Jaccard 1901) belong to one theme.
constexpr double k_same_theme_min = 0.5;
constexpr std::size_t k_theme_words_max = 4;
// Candidates looked at: the best ones of tens of thousands of words.
constexpr std::size_t k_terms_max = 400;

struct Term {
  int stem = 0;
  std::vector<std::size_t> texts;  // sorted
  double weight = 0;
};

double jaccard(const std::vector<std::size_t>& one, const std::vector<std::size_t>& other) {
  std::vector<std::size_t> common;
  std::ranges::set_intersection(one, other, std::back_inserter(common));
  return static_cast<double>(common.size()) / static_cast<double>(one.size() + other.size() - common.size());
}

// "cykelbanan" as "cykelbana": the stemmer leaves this article, and a theme is what the article stands at.
std::string without_article(const std::string& word) {
  constexpr std::size_t k_bytes_min = 7;
  return word.size() >= k_bytes_min && word.ends_with("an") ? word.substr(0, word.size() - 1) : word;
}

class Finder {
 public:
  Finder(std::span<const Text> texts, std::size_t examples_max) : texts_(texts), examples_max_(examples_max) {
    for (const auto& text : texts) {
      documents_.push_back(prose::read(text.utf8, text.blocks));
      candidates_.push_back(candidates_of(text.utf8, documents_.back(), {}, stems_));
    }
    count_words();
  }

  Themes find(std::size_t themes_max) {
    Themes themes;
    if (texts_.size() < k_texts_min) {
      for (std::size_t i = 0; i < texts_.size(); ++i) themes.others.push_back(i);
      return themes;
    }
    auto terms = terms_by_weight();
    std::vector<bool> is_used(terms.size(), false);
    std::vector<bool> is_covered(texts_.size(), false);
    while (themes.themes.size() < themes_max) {
      const auto best = most_new(terms, is_used, is_covered);
      if (best == terms.size()) break;
      themes.themes.push_back(theme_of(terms, best, is_used));
      for (const auto text : terms[best].texts) is_covered[text] = true;
    }
    std::ranges::stable_sort(themes.themes, std::ranges::greater(),
                             [](const Theme& theme) { return theme.texts.size(); });
    for (std::size_t i = 0; i < texts_.size(); ++i)
      if (!is_covered[i]) themes.others.push_back(i);
    return themes;
  }

 private:
  void count_words() {
    const auto& lexicon = prose::Lexicon::built_in();
    for (std::size_t text = 0; text < texts_.size(); ++text)
      for (const auto& sentence : documents_[text].sentences) {
        const auto written = prose::written(texts_[text].utf8, sentence.span);
        const auto words = prose::folded_words(written);
        for (std::size_t i = 0; i < words.size(); ++i) {
          const auto& word = words[i];
          const bool is_number = word.find_first_of("0123456789") != std::string::npos;
          if (is_number || text::is_stop_word(word) || text::code_points(word) < k_letters_min ||
              lexicon.says(Sense::common_word, words, i))
            continue;
          const int stem = stems_.of(without_article(word));
          ++times_[stem];
          members_[stem].insert(stems_.of(word));
          ++forms_[stem][word];
          auto& in = texts_with_[stem];
          if (in.empty() || in.back() != text) in.push_back(text);
        }
      }
  }

  std::vector<Term> terms_by_weight() const {
    const auto all = static_cast<double>(texts_.size());
    std::vector<Term> terms;
    for (const auto& [stem, in] : texts_with_) {
      const auto count = static_cast<double>(in.size());
      if (in.size() < k_theme_texts_min || count > std::max(k_share_max * all, 2.0)) continue;
      // Words in a third of the texts tell most about what divides them, and a text comes back to its theme.
      const double times_each = static_cast<double>(times_.at(stem)) / count;
      terms.push_back({stem, in, count * std::log(1.5 * all / count) * times_each});
    }
    std::ranges::sort(terms, [](const Term& one, const Term& other) {
      return one.weight != other.weight ? one.weight > other.weight : one.stem < other.stem;
    });
    terms.resize(std::min(terms.size(), k_terms_max));
    return terms;
  }

  // The term that adds most texts of no theme yet; terms.size() when none adds any.
  static std::size_t most_new(const std::vector<Term>& terms, const std::vector<bool>& is_used,
                              const std::vector<bool>& is_covered) {
    std::size_t best = terms.size();
    double most = 0;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (is_used[i]) continue;
      const auto fresh =
          std::ranges::count_if(terms[i].texts, [&](std::size_t text) { return !is_covered[text]; });
      if (fresh == 0) continue;
      const double share = static_cast<double>(fresh) / static_cast<double>(terms[i].texts.size());
      if (const double worth = terms[i].weight * share; worth > most) {
        most = worth;
        best = i;
      }
    }
    return best;
  }

  [[nodiscard]] std::string name_of(int stem) const {
    const auto& forms = forms_.at(stem);
    return std::ranges::max_element(forms, {}, [](const auto& form) { return form.second; })->first;
  }

  Theme theme_of(const std::vector<Term>& terms, std::size_t best, std::vector<bool>& is_used) const {
    const auto& term = terms[best];
    Theme theme{.name = name_of(term.stem), .words = {}, .texts = term.texts, .examples = {}};
    is_used[best] = true;
    std::vector<int> stems = {term.stem};
    for (std::size_t i = 0; i < terms.size(); ++i) {
      if (is_used[i] || jaccard(term.texts, terms[i].texts) < k_same_theme_min) continue;
      is_used[i] = true;
      if (theme.words.size() >= k_theme_words_max) continue;
      theme.words.push_back(name_of(terms[i].stem));
      stems.push_back(terms[i].stem);
    }
    add_examples(theme, stems);
    return theme;
  }

  // Of each text its best sentence with the theme's word; the best of these.
  void add_examples(Theme& theme, const std::vector<int>& stems) const {
    struct Example {
      double score = 0;
      std::size_t text = 0;
      const Candidate* candidate = nullptr;
    };
    std::vector<Example> examples;
    for (const auto text : theme.texts) {
      Example best{.score = -1e9, .text = text, .candidate = nullptr};
      for (const auto& candidate : candidates_[text]) {
        const auto holds = [&](int stem) {
          return std::ranges::any_of(members_.at(stem), [&](int member) {
            return std::ranges::binary_search(candidate.stems, member);
          });
        };
        if (!holds(stems.front())) continue;
        const auto held = std::ranges::count_if(stems, holds);
        const double worth = score(candidate.evidence, k_short_weights) + 0.1 * static_cast<double>(held) -
                             (candidate.leans ? 1 : 0);
        if (worth > best.score) best = {worth, text, &candidate};
      }
      if (best.candidate != nullptr) examples.push_back(best);
    }
    std::ranges::stable_sort(examples, std::ranges::greater(), &Example::score);
    for (const auto& example : examples) {
      if (theme.examples.size() == examples_max_) break;
      const auto span = documents_[example.text].sentences[example.candidate->sentence].span;
      auto written = prose::written(texts_[example.text].utf8, span);
      const bool is_known =
          std::ranges::find(theme.examples, written, &SummarySentence::written) != theme.examples.end();
      if (!is_known) theme.examples.push_back({example.text, span, std::move(written)});
    }
  }

  std::span<const Text> texts_;
  std::size_t examples_max_;
  prose::StemNumbers stems_;
  std::vector<prose::Document> documents_;
  std::vector<std::vector<Candidate>> candidates_;
  std::map<int, std::vector<std::size_t>> texts_with_;
  std::unordered_map<int, int> times_;
  std::unordered_map<int, std::map<std::string, int>> forms_;
  std::unordered_map<int, std::set<int>> members_;  // stems of the words that are counted as one
};

}  // namespace

Themes themes_of(std::span<const Text> texts, std::size_t themes_max, std::size_t examples_max) {
  return Finder(texts, examples_max).find(themes_max);
}

}  // namespace svea::summary

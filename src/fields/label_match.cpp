#include "fields/label_match.h"

#include <algorithm>

#include "fields/kind_words.h"
#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::fields {
namespace {

constexpr int k_ngram_letters = 4;
// Words that share less of the shorter are different words.
constexpr double k_same_word_min = 0.45;
// How much less a word counts for each word that stands between it and the thing.
constexpr double k_step_away = 0.93;

WordShape shape_of(std::string_view folded) {
  WordShape shape;
  text::append_ngrams(folded, k_ngram_letters, shape);
  std::ranges::sort(shape);
  return shape;
}

double likeness(const WordShape& one, const WordShape& other) {
  if (one.empty() || other.empty()) return 0;
  std::size_t shared = 0;
  for (auto a = one.begin(), b = other.begin(); a != one.end() && b != other.end();) {
    if (*a == *b) {
      ++shared;
      ++a;
      ++b;
    } else {
      ++(*a < *b ? a : b);
    }
  }
  const double share = static_cast<double>(shared) / static_cast<double>(std::min(one.size(), other.size()));
  return share < k_same_word_min ? 0 : share;
}

}  // namespace

std::vector<WordShape> word_shapes(std::string_view utf8) {
  std::vector<WordShape> shapes;
  for (const auto span : text::words(utf8)) {
    const std::string folded = text::fold(utf8.substr(span.start, span.end - span.start));
    if (!text::is_stop_word(folded)) shapes.push_back(shape_of(folded));
  }
  return shapes;
}

LabelMatch::LabelMatch(const Field& field) {
  labels_.push_back(word_shapes(field.name));
  for (const auto& label : other_words_for(field.name)) labels_.push_back(word_shapes(label));
  for (const auto& label : field.labels) labels_.push_back(word_shapes(label));
  std::erase_if(labels_, [](const auto& label) { return label.empty(); });
}

double LabelMatch::nearness(const std::vector<WordShape>& words, bool nearest_last) const {
  double best = 0;
  for (const auto& label : labels_) {
    double sum = 0;
    for (const auto& wanted : label) {
      double most = 0;
      double weight = 1;
      for (std::size_t i = 0; i < words.size(); ++i, weight *= k_step_away)
        most = std::max(most, weight * likeness(wanted, words[nearest_last ? words.size() - 1 - i : i]));
      sum += most;
    }
    best = std::max(best, sum / static_cast<double>(label.size()));
  }
  return best < k_label_min ? 0 : best;
}

}  // namespace svea::fields

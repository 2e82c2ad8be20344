#include "evaluation/naive_bayes.h"

#include <cmath>
#include <limits>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::evaluation {
namespace {

std::vector<std::string> bag_of(std::string_view utf8) {
  std::vector<std::string> bag;
  for (const auto span : text::words(utf8)) {
    std::string word = text::fold(utf8.substr(span.start, span.end - span.start));
    if (!text::is_stop_word(word)) bag.push_back(std::move(word));
  }
  return bag;
}

}  // namespace

void NaiveBayes::learn(std::string_view utf8, std::size_t label) {
  ++texts_[label];
  for (auto& word : bag_of(utf8)) {
    ++words_[label];
    ++counts_[label][word];
    ++vocabulary_[std::move(word)];
  }
}

std::size_t NaiveBayes::classify(std::string_view utf8) const {
  const auto bag = bag_of(utf8);
  std::size_t best = 0;
  double most = -std::numeric_limits<double>::infinity();
  for (std::size_t label = 0; label < texts_.size(); ++label) {
    if (texts_[label] == 0) continue;
    double score = std::log(static_cast<double>(texts_[label]));
    const auto all = static_cast<double>(words_[label] + vocabulary_.size());
    for (const auto& word : bag) {
      if (!vocabulary_.contains(word)) continue;
      const auto count = counts_[label].find(word);
      score += std::log((count == counts_[label].end() ? 1 : 1 + static_cast<double>(count->second)) / all);
    }
    if (score > most) {
      most = score;
      best = label;
    }
  }
  return best;
}

}  // namespace svea::evaluation

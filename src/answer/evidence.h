// How strongly each sentence of the retrieved passages looks like an answer to the question.
#pragma once

#include <array>
#include <span>
#include <vector>

#include "answer/question.h"
#include "answer/sentence.h"
#include "search/search_index.h"

namespace svea::answer {

// What is measured of a sentence. All values lie in 0–1, so that their weights can be compared.
// "Coverage" is the share of the question's n-grams, by weight, that a text holds.
enum class Feature {
  gram_score,              // BM25 on 5-grams, relative to the best sentence
  stem_score,              // BM25 on stems, relative to the best sentence
  all_stem_coverage,       // function words too: "vad ska du ta med" meets "du ska ta med"
  coverage_before,         // of the sentence before
  coverage_after,          // of the sentence after
  coverage_with_before,    // of the sentence and the one before together
  coverage_with_headings,  // of the sentence and the headings and title it stands under
  closest_heading,         // coverage of the heading right above it
  title,                   // coverage of its document's title
  passage_coverage,        // of its whole passage
  rank,                    // 1 / rank of its passage
  adjacency,               // the question's words side by side
  same_order,              // the question's words in the question's order
  bears_amount,            // how much, how long, when: holds one
  bears_other,             // any other kind of answer: holds one
  starts_with_topic,
  topic_is,        // "ett visum är …" when it is asked what that is
  after_question,  // coverage of the question it stands under, as a sentence or a heading: frequently asked
                   // ones; less where that one is about more
  under_how,       // "hur": coverage of the title, under a heading that says how it is done
  is_question,
  is_heading,
  is_intro,
  is_item,    // list item or table row
  words,      // logarithm of its length
  new_words,  // content words that the question did not have
};
inline constexpr std::size_t k_features = static_cast<std::size_t>(Feature::new_words) + 1;

class Features {
 public:
  [[nodiscard]] double& operator[](Feature feature) { return values_[static_cast<std::size_t>(feature)]; }
  [[nodiscard]] double operator[](Feature feature) const {
    return values_[static_cast<std::size_t>(feature)];
  }
  [[nodiscard]] const std::array<double, k_features>& values() const { return values_; }

 private:
  std::array<double, k_features> values_{};
};

// Parallel to `sentences`, which are those of `hits`.
[[nodiscard]] std::vector<Features> evidence(const Question& question, std::span<const search::Hit> hits,
                                             std::span<const PassageSentence> sentences);

}  // namespace svea::answer

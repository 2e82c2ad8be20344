// Which of the query's n-grams stand in a sentence, and in what lies around it.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <vector>

#include "search/word_matches.h"

namespace svea::search {

// A part of the query's n-grams.
class NgramSet {
 public:
  explicit NgramSet(std::size_t ngrams) : bits_((ngrams + 63) / 64) {}

  void add(std::size_t ngram) { bits_[ngram / 64] |= std::uint64_t{1} << (ngram % 64); }
  void add(const NgramSet& other);
  void clear();

  // Of those in any of `sets`: how many, and the sum of their weights.
  [[nodiscard]] static double count(std::initializer_list<const NgramSet*> sets);
  [[nodiscard]] static double weight(std::initializer_list<const NgramSet*> sets, const WordMatches& matches);

 private:
  [[nodiscard]] static std::uint64_t united(std::initializer_list<const NgramSet*> sets, std::size_t at);

  std::vector<std::uint64_t> bits_;
};

// Through one passage, sentence for sentence: first what it stands under, then its text. Each value is the
// best of all sentences, as a part of the query; rare n-grams weigh more but where numbers are meant.
class NgramScopes {
 public:
  // `matches` outlives it.
  explicit NgramScopes(const WordMatches& matches);

  // What stands in this sentence.
  void add(std::span<const std::uint16_t> ngrams);
  enum class SentenceKind {
    context,  // the title or a heading
    heading,  // a short one in the text, which is a heading more often than not
    text,
  };
  void end_sentence(SentenceKind kind);

  [[nodiscard]] double passage() const;        // the number in the whole passage
  [[nodiscard]] double window() const;         // the number in two sentences after each other
  [[nodiscard]] double with_context() const;   // of a sentence with the title, headings and first sentence
  [[nodiscard]] double under_heading() const;  // the same and the last heading before it
  [[nodiscard]] double window_in_context() const;  // of two sentences after each other, with the same context

 private:
  [[nodiscard]] double part_with_context(double weight) const;

  const WordMatches& matches_;
  double all_weight_ = 0;
  NgramSet passage_;
  NgramSet context_;
  NgramSet heading_;
  NgramSet before_;  // the last sentence of the text
  NgramSet sentence_;
  bool has_any_ = false;     // this sentence
  bool is_in_text_ = false;  // its first sentence is over
  double window_ = 0;
  double with_context_ = 0;
  double under_heading_ = 0;
  double window_in_context_ = 0;
};

}  // namespace svea::search

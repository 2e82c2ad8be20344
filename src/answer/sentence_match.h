// What each sentence has in common with the question, counted once for all the features that ask.
#pragma once

#include <span>
#include <vector>

#include "answer/sentence.h"
#include "answer/term_weights.h"
#include "answer/word_match.h"

namespace svea::answer {

struct SentenceMatch {
  TermCounts stems;      // parallel to Question::stems
  TermCounts all_stems;  // … ::all_stems
  TermCounts grams;      // … ::grams
  int gram_count = 0;    // all n-grams of the content words: the sentence's length
  int content_words = 0;
  int new_content_words = 0;            // not in the question: an answer says something new
  std::vector<const WordMatch*> words;  // in order; owned by the matcher
};

[[nodiscard]] SentenceMatch match_words(std::span<const std::string> folded_words, const Question& question,
                                        WordMatcher& matcher);

// Share of the question's content stems that stand beside each other here as they do there.
[[nodiscard]] double adjacency(const SentenceMatch& match);
// Share of the question's content stems that come in the question's order.
[[nodiscard]] double same_order(const SentenceMatch& match);
// True when one of the first three words is a content word of the question: the sentence is about it.
[[nodiscard]] bool starts_with_topic(const SentenceMatch& match);

}  // namespace svea::answer

#include "answer/evidence.h"

#include <algorithm>
#include <cmath>

#include "answer/sentence_match.h"

namespace svea::answer {
namespace {

std::vector<SentenceMatch> match_all(const Question& question, std::span<const PassageSentence> sentences,
                                     WordMatcher& matcher) {
  std::vector<SentenceMatch> matches;
  matches.reserve(sentences.size());
  for (const auto& sentence : sentences) matches.push_back(match_words(sentence.words, question, matcher));
  return matches;
}

std::vector<TermCounts> counts_of(std::span<const SentenceMatch> matches, TermCounts SentenceMatch::* list) {
  std::vector<TermCounts> counts;
  counts.reserve(matches.size());
  for (const auto& match : matches) counts.push_back(match.*list);
  return counts;
}

// A question that says more than this besides what is asked is another one.
constexpr double k_same_topic = 0.5;

// What the question has in common with what stands above a passage in its document.
struct Headings {
  TermCounts all;  // the title and every heading
  TermCounts title;
  TermCounts closest;
  double closest_said_by_question = 0;
  bool closest_asks = false;
  bool closest_says_how = false;
};

// The share of what a line says that the question says too.
double said_by_question(const SentenceMatch& line) {
  return line.content_words == 0 ? 0 : 1 - line.new_content_words / static_cast<double>(line.content_words);
}

Headings match_headings(const search::Hit& hit, const Question& question, WordMatcher& matcher) {
  const auto match = [&](std::string_view line) {
    return match_words(folded_words(line), question, matcher);
  };
  Headings headings;
  headings.title = match(hit.title).grams;
  headings.closest.resize(question.grams.size());
  headings.all = headings.title;
  for (const auto& heading : hit.passage.heading_path) {
    auto matched = match(heading);
    headings.closest_said_by_question = said_by_question(matched);
    headings.closest = std::move(matched.grams);
    headings.closest_asks = heading.ends_with('?');
    headings.closest_says_how = heading_says_how(folded_words(heading));
    headings.all = united(std::move(headings.all), headings.closest);
  }
  return headings;
}

// The measured sentences of one question.
class Measurement {
 public:
  Measurement(const Question& question, std::span<const search::Hit> hits,
              std::span<const PassageSentence> sentences)
      : question_(question),
        hits_(hits),
        sentences_(sentences),
        matcher_(question),
        matches_(match_all(question, sentences, matcher_)),
        grams_(counts_of(matches_, &SentenceMatch::grams), question.grams.size()),
        stems_(counts_of(matches_, &SentenceMatch::stems), question.stems.size()),
        all_stems_(counts_of(matches_, &SentenceMatch::all_stems), question.all_stems.size()) {}

  std::vector<Features> measure() {
    std::vector<Features> all(sentences_.size());
    measure_passages();
    for (std::size_t i = 0; i < all.size(); ++i) {
      measure_words(i, all[i]);
      measure_surroundings(i, all[i]);
      measure_form(i, all[i]);
    }
    make_relative(all, Feature::gram_score);
    make_relative(all, Feature::stem_score);
    return all;
  }

 private:
  void measure_passages() {
    passages_.assign(hits_.size(), TermCounts(question_.grams.size()));
    for (std::size_t i = 0; i < matches_.size(); ++i) {
      auto& passage = passages_[sentences_[i].hit];
      passage = united(std::move(passage), matches_[i].grams);
      mean_grams_ += matches_[i].gram_count / static_cast<double>(matches_.size());
      mean_content_words_ += matches_[i].content_words / static_cast<double>(matches_.size());
    }
    for (const auto& hit : hits_) headings_.push_back(match_headings(hit, question_, matcher_));
  }

  void measure_words(std::size_t i, Features& features) const {
    using enum Feature;
    const auto& match = matches_[i];
    // A constant is added to lengths: among sentences of three and five words the shorter is no better.
    features[gram_score] = grams_.bm25(match.grams, (match.gram_count + 5) / (mean_grams_ + 5));
    features[stem_score] = stems_.bm25(match.stems, (match.content_words + 2) / (mean_content_words_ + 2));
    features[all_stem_coverage] = all_stems_.coverage(match.all_stems);
    features[adjacency] = answer::adjacency(match);
    features[same_order] = answer::same_order(match);
    features[starts_with_topic] = answer::starts_with_topic(match);
    features[new_words] = std::min(match.new_content_words, 6) / 6.0;
    features[words] = std::log1p(static_cast<double>(match.words.size())) / 4;
  }

  void measure_surroundings(std::size_t i, Features& features) const {
    using enum Feature;
    const auto& sentence = sentences_[i];
    const auto& own = matches_[i].grams;
    const auto& headings = headings_[sentence.hit];
    const auto* within = sentence.heading == k_no_heading ? nullptr : &matches_[sentence.heading].grams;
    features[title] = grams_.coverage(headings.title);
    features[closest_heading] = grams_.coverage(within != nullptr ? *within : headings.closest);
    features[coverage_with_headings] =
        grams_.coverage(united(own, within != nullptr ? united(*within, headings.all) : headings.all));
    if (within != nullptr ? sentences_[sentence.heading].role == SentenceRole::question
                          : headings.closest_asks) {
      const double said = within != nullptr ? said_by_question(matches_[sentence.heading])
                                            : headings.closest_said_by_question;
      features[after_question] = features[closest_heading] * (said < k_same_topic ? said : 1);
    }
    features[passage_coverage] = grams_.coverage(passages_[sentence.hit]);
    features[rank] = 1.0 / static_cast<double>(1 + sentence.hit);
    features[coverage_with_before] = grams_.coverage(own);
    if (i > 0 && sentences_[i - 1].hit == sentence.hit) {
      const auto& before = matches_[i - 1].grams;
      features[coverage_before] = grams_.coverage(before);
      features[coverage_with_before] = grams_.coverage(united(own, before));
    }
    if (i + 1 < sentences_.size() && sentences_[i + 1].hit == sentence.hit)
      features[coverage_after] = grams_.coverage(matches_[i + 1].grams);
  }

  void measure_form(std::size_t i, Features& features) const {
    using enum Feature;
    const auto& sentence = sentences_[i];
    const bool bears_it = bears(question_.kind, sentence.words, written(sentence, hits_)) ||
                          (question_.kind == AnswerKind::manner && stands_under_how(sentence));
    if (question_.kind == AnswerKind::manner && stands_under_how(sentence))
      features[under_how] = features[title];
    const bool anything_will_do = question_.kind == AnswerKind::fact || question_.kind == AnswerKind::list;
    if (!anything_will_do) features[is_amount(question_.kind) ? bears_amount : bears_other] = bears_it;
    features[topic_is] = question_.kind == AnswerKind::definition && says_what_topic_is(i);
    features[is_question] = sentence.role == SentenceRole::question;
    features[is_heading] = sentence.role == SentenceRole::heading || names_columns(i);
    features[is_intro] = sentence.role == SentenceRole::list_intro;
    features[is_item] = sentence.role == SentenceRole::list_item || sentence.role == SentenceRole::table_row;
  }

  [[nodiscard]] bool stands_under_how(const PassageSentence& sentence) const {
    return sentence.heading == k_no_heading ? headings_[sentence.hit].closest_says_how
                                            : heading_says_how(sentences_[sentence.heading].words);
  }

  // The first of a table's rows tells nothing by itself; on a new page it stands once more.
  [[nodiscard]] bool names_columns(std::size_t i) const {
    const auto is_row = [&](std::size_t at) {
      return at < sentences_.size() && sentences_[at].hit == sentences_[i].hit &&
             sentences_[at].role == SentenceRole::table_row;
    };
    if (!is_row(i)) return false;
    std::size_t first = i;
    while (first > 0 && is_row(first - 1)) --first;
    return first == i ? is_row(i + 1) : sentences_[first].words == sentences_[i].words;
  }

  [[nodiscard]] bool says_what_topic_is(std::size_t i) const {
    constexpr std::size_t k_words_before_verb_max = 8;
    const auto& folded = sentences_[i].words;
    for (std::size_t at = 0; at + 1 < folded.size() && at < k_words_before_verb_max; ++at)
      if (matches_[i].words[at]->stem != k_no_term && is_defining_verb(folded[at + 1])) return true;
    return false;
  }

  static void make_relative(std::vector<Features>& all, Feature feature) {
    double best = 0;
    for (const auto& features : all) best = std::max(best, features[feature]);
    if (best > 0)
      for (auto& features : all) features[feature] /= best;
  }

  const Question& question_;
  std::span<const search::Hit> hits_;
  std::span<const PassageSentence> sentences_;
  WordMatcher matcher_;
  std::vector<SentenceMatch> matches_;  // parallel to sentences_
  TermWeights grams_;
  TermWeights stems_;
  TermWeights all_stems_;
  std::vector<TermCounts> passages_;  // n-grams; parallel to hits_
  std::vector<Headings> headings_;    // parallel to hits_
  double mean_grams_ = 0;
  double mean_content_words_ = 0;
};

}  // namespace

std::vector<Features> evidence(const Question& question, std::span<const search::Hit> hits,
                               std::span<const PassageSentence> sentences) {
  return Measurement(question, hits, sentences).measure();
}

}  // namespace svea::answer

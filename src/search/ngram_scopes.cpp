#include "search/ngram_scopes.h"

#include <algorithm>
#include <bit>

namespace svea::search {
namespace {

double part_of(double part, double whole) { return whole > 0 ? part / whole : 0; }

}  // namespace

void NgramSet::add(const NgramSet& other) {
  for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
}

void NgramSet::clear() { std::ranges::fill(bits_, 0); }

std::uint64_t NgramSet::united(std::initializer_list<const NgramSet*> sets, std::size_t at) {
  std::uint64_t bits = 0;
  for (const NgramSet* set : sets) bits |= set->bits_[at];
  return bits;
}

double NgramSet::count(std::initializer_list<const NgramSet*> sets) {
  double count = 0;
  for (std::size_t i = 0; i < (*sets.begin())->bits_.size(); ++i) count += std::popcount(united(sets, i));
  return count;
}

double NgramSet::weight(std::initializer_list<const NgramSet*> sets, const WordMatches& matches) {
  double sum = 0;
  for (std::size_t i = 0; i < (*sets.begin())->bits_.size(); ++i)
    for (std::uint64_t bits = united(sets, i); bits != 0; bits &= bits - 1)
      sum += matches.ngram_idf(i * 64 + static_cast<std::size_t>(std::countr_zero(bits)));
  return sum;
}

NgramScopes::NgramScopes(const WordMatches& matches)
    : matches_(matches),
      passage_(matches.ngram_count()),
      context_(matches.ngram_count()),
      heading_(matches.ngram_count()),
      before_(matches.ngram_count()),
      sentence_(matches.ngram_count()) {
  for (std::size_t i = 0; i < matches.ngram_count(); ++i) all_weight_ += matches.ngram_idf(i);
}

void NgramScopes::add(std::span<const std::uint16_t> ngrams) {
  for (const std::uint16_t ngram : ngrams) sentence_.add(ngram);
  has_any_ |= !ngrams.empty();
}

void NgramScopes::end_sentence(SentenceKind kind) {
  // As in evidence.cpp: a first sentence is context too.
  if (has_any_ && !is_in_text_) context_.add(sentence_);
  if (has_any_) passage_.add(sentence_);
  if (kind == SentenceKind::context) {
    sentence_.clear();
  } else {
    if (has_any_) {
      window_ = std::max(window_, NgramSet::count({&sentence_, &before_}));
      const auto weight = [&](std::initializer_list<const NgramSet*> sets) {
        return NgramSet::weight(sets, matches_);
      };
      with_context_ = std::max(with_context_, weight({&sentence_, &context_}));
      under_heading_ = std::max(under_heading_, weight({&sentence_, &heading_, &context_}));
      window_in_context_ = std::max(window_in_context_, weight({&sentence_, &before_, &context_}));
    }
    if (kind == SentenceKind::heading) heading_ = sentence_;
    std::swap(before_, sentence_);
    sentence_.clear();
    is_in_text_ = true;
  }
  has_any_ = false;
}

double NgramScopes::passage() const {
  return part_of(NgramSet::count({&passage_}), static_cast<double>(matches_.ngram_count()));
}

double NgramScopes::window() const { return part_of(window_, static_cast<double>(matches_.ngram_count())); }

double NgramScopes::with_context() const { return part_with_context(with_context_); }
double NgramScopes::under_heading() const { return part_with_context(under_heading_); }
double NgramScopes::window_in_context() const { return part_with_context(window_in_context_); }

// The context speaks also where no sentence does.
double NgramScopes::part_with_context(double weight) const {
  return part_of(std::max(weight, NgramSet::weight({&context_}, matches_)), all_weight_);
}

}  // namespace svea::search

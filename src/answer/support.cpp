#include "answer/support.h"

#include <algorithm>
#include <string>
#include <vector>

#include "answer/figures.h"
#include "answer/names.h"
#include "answer/polarity.h"
#include "answer/question.h"
#include "text/ngrams.h"
#include "text/sentences.h"

namespace svea::answer {
namespace {

using model::Doubt;

constexpr double k_contradicted_max = 0.2;

using Grams = std::vector<std::uint32_t>;  // sorted, each once

Grams grams_of(const std::vector<std::string>& words) {
  Grams grams;
  for (const auto& word : content_words(words)) text::append_ngrams(word, k_gram_length, grams);
  std::ranges::sort(grams);
  grams.erase(std::ranges::unique(grams).begin(), grams.end());
  return grams;
}

double share(const Grams& claimed, const Grams& source) {
  if (claimed.empty()) return 0;
  const auto carried = std::ranges::count_if(
      claimed, [&](std::uint32_t gram) { return std::ranges::binary_search(source, gram); });
  return static_cast<double>(carried) / static_cast<double>(claimed.size());
}

// A stretch of the passage and how much of the claim it carries.
struct Window {
  text::Span span;
  double carried = 0;
};

class Judge {
 public:
  Judge(std::string_view claim, std::string_view passage, std::string_view context)
      : claim_(claim),
        passage_(passage),
        words_(folded_words(claim)),
        grams_(grams_of(words_)),
        context_(folded_words(context)) {}

  Support judge() {
    const auto sentences = text::sentences(passage_);
    Window nearest;
    Window widest;
    for (std::size_t i = 0; i < sentences.size(); ++i) {
      widen(nearest, sentences[i]);
      widen(widest, sentences[i]);
      if (i > 0) widen(widest, {sentences[i - 1].start, sentences[i].end});
    }
    Support support{.nearest = nearest.span, .score = widest.carried, .doubt = Doubt::none};
    support.doubt = doubt(widest);
    const bool is_contradicted = support.doubt != Doubt::none && support.doubt != Doubt::words;
    if (is_contradicted) support.score = std::min(support.score, k_contradicted_max);
    return support;
  }

 private:
  [[nodiscard]] std::string_view written(text::Span span) const {
    return passage_.substr(span.start, span.end - span.start);
  }

  void widen(Window& best, text::Span span) const {
    auto words = folded_words(written(span));
    words.insert(words.end(), context_.begin(), context_.end());
    const double carried = share(grams_, grams_of(words));
    if (best.span.end == 0 || carried > best.carried) best = {span, carried};
  }

  [[nodiscard]] Doubt doubt(const Window& window) const {
    if (window.carried < k_support_min / 2) return Doubt::words;
    if (contradicts(figures_of(words_), figures_of(folded_words(written(window.span)))))
      return Doubt::figures;
    if (contradict(polarity_of(claim_), polarity_of(written(window.span)))) return Doubt::negation;
    auto known = folded_words(passage_);
    known.insert(known.end(), context_.begin(), context_.end());
    for (const auto& name : names_in(claim_))
      if (!is_named_in(name, known)) return Doubt::name;
    return window.carried < k_support_min ? Doubt::words : Doubt::none;
  }

  std::string_view claim_;
  std::string_view passage_;
  std::vector<std::string> words_;
  Grams grams_;
  std::vector<std::string> context_;
};

}  // namespace

Support support(std::string_view claim, std::string_view passage, std::string_view context) {
  return Judge(claim, passage, context).judge();
}

}  // namespace svea::answer

#include "answer/quote.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

namespace svea::answer {
namespace {

// A sentence this far below the best is about one eighth as likely to hold the answer (the model's scores are
// log odds).
constexpr double k_score_gap_max = 3.0;

bool is_item(const PassageSentence& sentence) {
  return sentence.role == SentenceRole::list_item || sentence.role == SentenceRole::table_row;
}

class Selection {
 public:
  explicit Selection(std::span<const PassageSentence> sentences) : sentences_(sentences) {}

  // Unless its words no longer fit. The first sentence always fits: half an answer would be none.
  void add(const RankedSentence& ranked) {
    auto wanted = with_company(ranked.sentence);
    if (!fits(wanted)) wanted = {ranked.sentence};
    if (!fits(wanted) && !scores_.empty()) return;
    for (const auto i : wanted) {
      words_ += scores_.contains(i) ? 0 : sentences_[i].words.size();
      scores_.try_emplace(i, ranked.score);
    }
  }

  [[nodiscard]] bool says_already(std::size_t candidate) const {
    return std::ranges::any_of(scores_, [&](const auto& chosen) {
      return chosen.first == candidate || sentences_[chosen.first].words == sentences_[candidate].words;
    });
  }

  [[nodiscard]] std::vector<Quote> quotes() const {
    std::vector<Quote> joined;
    for (const auto& [i, score] : scores_) {
      const bool goes_on =
          !joined.empty() && joined.back().last + 1 == i && sentences_[i].hit == sentences_[i - 1].hit;
      if (!goes_on) joined.push_back({i, i, score});
      joined.back().last = i;
      joined.back().score = std::max(joined.back().score, score);
    }
    return joined;
  }

 private:
  // What a sentence can't be understood without: the items of an introduction, the introduction of an item.
  [[nodiscard]] std::vector<std::size_t> with_company(std::size_t i) const {
    std::vector<std::size_t> company = {i};
    if (sentences_[i].role == SentenceRole::list_intro) {
      std::size_t words = words_ + sentences_[i].words.size();
      for (auto item = i + 1; item < sentences_.size() && is_item_of(item, i); ++item) {
        words += sentences_[item].words.size();
        if (words > k_quote_words_max) break;
        company.push_back(item);
      }
    } else if (const auto intro = introduction_of(i)) {
      company.push_back(*intro);
    }
    return company;
  }

  [[nodiscard]] bool is_item_of(std::size_t item, std::size_t intro) const {
    return is_item(sentences_[item]) && sentences_[item].hit == sentences_[intro].hit;
  }

  [[nodiscard]] std::optional<std::size_t> introduction_of(std::size_t i) const {
    for (auto at = i; is_item(sentences_[at]) && at > 0; --at) {
      if (sentences_[at - 1].hit != sentences_[i].hit) break;
      if (sentences_[at - 1].role == SentenceRole::list_intro) return at - 1;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool fits(std::span<const std::size_t> wanted) const {
    std::size_t words = words_;
    for (const auto i : wanted) words += scores_.contains(i) ? 0 : sentences_[i].words.size();
    return words <= k_quote_words_max;
  }

  std::span<const PassageSentence> sentences_;
  std::map<std::size_t, double> scores_;  // chosen sentences
  std::size_t words_ = 0;
};

}  // namespace

std::vector<Quote> select_quotes(std::span<const RankedSentence> ranked,
                                 std::span<const PassageSentence> sentences) {
  Selection selection(sentences);
  for (const auto& candidate : ranked) {
    if (candidate.score < ranked.front().score - k_score_gap_max) break;
    if (!selection.says_already(candidate.sentence)) selection.add(candidate);
  }
  auto quotes = selection.quotes();

  std::map<std::size_t, double> best_of_passage;
  const auto passage_of = [&](const Quote& quote) { return sentences[quote.first].hit; };
  for (const auto& quote : quotes) {
    auto& best = best_of_passage.try_emplace(passage_of(quote), quote.score).first->second;
    best = std::max(best, quote.score);
  }
  std::ranges::sort(quotes, [&](const Quote& one, const Quote& other) {
    const auto place = [&](const Quote& quote) {
      return std::tuple(-best_of_passage[passage_of(quote)], quote.first);
    };
    return place(one) < place(other);
  });
  return quotes;
}

}  // namespace svea::answer

#include "compare/align.h"

#include <algorithm>
#include <unordered_map>

namespace svea::compare {
namespace {

// Sentences that share half their words are versions of one another where they stand at the same place;
// elsewhere it takes more.
constexpr double k_alike_min = 0.5;
constexpr double k_alike_elsewhere_min = 0.75;
// Between two anchors each is compared with each: beyond so many pairs there is no likeness to be found.
constexpr std::size_t k_pairs_max = 250'000;
constexpr std::size_t k_ahead_max = 200;
// A word that so many of the units that are left have leads nowhere.
constexpr std::size_t k_row_max = 100;
// A moved unit of fewer words ("Beslut") may stand anywhere.
constexpr std::size_t k_moved_words_min = 3;

class Aligner {
 public:
  Aligner(std::span<const Unit> olds, std::span<const Unit> news) : olds_(olds), news_(news) {
    alignment_.after.assign(olds.size(), k_none);
    alignment_.before.assign(news.size(), k_none);
    alignment_.is_moved.assign(news.size(), false);
  }

  Alignment align() {
    const auto anchors = ordered_anchors();
    for (const auto& [before, after] : anchors) match(before, after);
    extend(anchors);
    fill_gaps();
    find_moved();
    return std::move(alignment_);
  }

 private:
  struct Pair {
    std::size_t before = 0;
    std::size_t after = 0;
  };

  void match(std::size_t before, std::size_t after) {
    alignment_.after[before] = after;
    alignment_.before[after] = before;
  }

  bool is_free(std::size_t before, std::size_t after) const {
    return alignment_.after[before] == k_none && alignment_.before[after] == k_none;
  }

  // Units that both versions have exactly once, in the order of the old one.
  std::vector<Pair> unique_pairs() const {
    struct Seen {
      int olds = 0;
      int news = 0;
      Pair pair;
    };
    std::unordered_map<std::string_view, Seen> all;
    for (std::size_t i = 0; i < olds_.size(); ++i) {
      auto& seen = all[olds_[i].key];
      ++seen.olds;
      seen.pair.before = i;
    }
    for (std::size_t i = 0; i < news_.size(); ++i) {
      auto& seen = all[news_[i].key];
      ++seen.news;
      seen.pair.after = i;
    }
    std::vector<Pair> pairs;
    for (const auto& [key, seen] : all)
      if (seen.olds == 1 && seen.news == 1) pairs.push_back(seen.pair);
    std::ranges::sort(pairs, {}, &Pair::before);
    return pairs;
  }

  // The longest run of them that stands in the same order in both (longest increasing subsequence).
  std::vector<Pair> ordered_anchors() const {
    const auto pairs = unique_pairs();
    std::vector<std::size_t> ends;  // by length: the pair that ends such a run earliest
    std::vector<std::size_t> previous(pairs.size(), k_none);
    for (std::size_t i = 0; i < pairs.size(); ++i) {
      const auto longer = std::ranges::lower_bound(ends, pairs[i].after, {},
                                                   [&](std::size_t end) { return pairs[end].after; });
      if (longer != ends.begin()) previous[i] = *(longer - 1);
      if (longer == ends.end())
        ends.push_back(i);
      else
        *longer = i;
    }
    std::vector<Pair> run;
    for (auto i = ends.empty() ? k_none : ends.back(); i != k_none; i = previous[i]) run.push_back(pairs[i]);
    std::ranges::reverse(run);
    return run;
  }

  // Neighbours of anchors with the same words belong together though others have these words too.
  void extend(const std::vector<Pair>& anchors) {
    for (const auto& [before, after] : anchors) {
      for (std::size_t i = 1; before + i < olds_.size() && after + i < news_.size(); ++i)
        if (!match_same(before + i, after + i)) break;
      for (std::size_t i = 1; i <= before && i <= after; ++i)
        if (!match_same(before - i, after - i)) break;
    }
  }

  bool match_same(std::size_t before, std::size_t after) {
    if (!is_free(before, after) || olds_[before].key != news_[after].key) return false;
    match(before, after);
    return true;
  }

  void fill_gaps() {
    std::size_t before = 0;
    std::size_t after = 0;
    while (before < olds_.size() || after < news_.size()) {
      const auto first_before = before;
      const auto first_after = after;
      while (before < olds_.size() && alignment_.after[before] == k_none) ++before;
      while (after < news_.size() && alignment_.before[after] == k_none) ++after;
      fill_gap(first_before, before, first_after, after);
      if (before < olds_.size()) ++before;
      if (after < news_.size()) ++after;
    }
  }

  double worth(std::size_t before, std::size_t after) const {
    if (olds_[before].is_heading != news_[after].is_heading) return 0;
    if (olds_[before].key == news_[after].key) return 2;
    const double alike = likeness(olds_[before], news_[after]);
    return alike >= k_alike_min ? alike : 0;
  }

  // The pairs, in order, whose likeness adds up to most.
  void fill_gap(std::size_t old_first, std::size_t old_end, std::size_t new_first, std::size_t new_end) {
    const auto rows = old_end - old_first;
    const auto columns = new_end - new_first;
    if (rows == 0 || columns == 0) return;
    if (rows > k_pairs_max / columns) return fill_large_gap(old_first, old_end, new_first, new_end);
    std::vector<double> pair_worth(rows * columns);
    std::vector<double> best((rows + 1) * (columns + 1), 0);
    const auto at = [&](std::size_t row, std::size_t column) -> double& {
      return best[row * (columns + 1) + column];
    };
    for (auto row = rows; row-- > 0;)
      for (auto column = columns; column-- > 0;) {
        const double here = worth(old_first + row, new_first + column);
        pair_worth[row * columns + column] = here;
        at(row, column) = std::max(
            {at(row + 1, column), at(row, column + 1), here > 0 ? here + at(row + 1, column + 1) : 0});
      }
    for (std::size_t row = 0, column = 0; row < rows && column < columns;) {
      const double here = pair_worth[row * columns + column];
      if (here > 0 && at(row, column) == here + at(row + 1, column + 1))
        match(old_first + row++, new_first + column++);
      else if (at(row, column) == at(row + 1, column))
        ++row;
      else
        ++column;
    }
  }

  // A text that repeats itself has no anchors: the next unit with the same words, not far ahead, is the one.
  void fill_large_gap(std::size_t old_first, std::size_t old_end, std::size_t new_first,
                      std::size_t new_end) {
    for (auto after = new_first; after < new_end; ++after)
      for (auto before = old_first; before < std::min(old_end, old_first + k_ahead_max); ++before)
        if (match_same(before, after)) {
          old_first = before + 1;
          break;
        }
  }

  // What is left of both and has the same words, or nearly the same, was moved.
  void find_moved() {
    find_moved_whole();
    std::unordered_map<std::string, std::vector<std::size_t>> by_word;
    for (std::size_t i = 0; i < olds_.size(); ++i)
      if (alignment_.after[i] == k_none && olds_[i].words.size() >= k_moved_words_min)
        for (const auto& word : olds_[i].words)
          if (word.size() > 3) by_word[word].push_back(i);
    for (std::size_t i = 0; i < news_.size(); ++i)
      if (alignment_.before[i] == k_none && news_[i].words.size() >= k_moved_words_min)
        find_origin(i, by_word);
  }

  void find_moved_whole() {
    std::unordered_map<std::string_view, std::vector<std::size_t>> left;
    for (auto i = olds_.size(); i-- > 0;)
      if (alignment_.after[i] == k_none && olds_[i].words.size() >= k_moved_words_min)
        left[olds_[i].key].push_back(i);
    for (std::size_t i = 0; i < news_.size(); ++i) {
      const auto same = alignment_.before[i] == k_none ? left.find(news_[i].key) : left.end();
      if (same == left.end() || same->second.empty()) continue;
      match(same->second.back(), i);
      alignment_.is_moved[i] = true;
      same->second.pop_back();
    }
  }

  void find_origin(std::size_t after,
                   const std::unordered_map<std::string, std::vector<std::size_t>>& by_word) {
    // Its three rarest words lead to all that could be its origin.
    std::vector<const std::vector<std::size_t>*> rows;
    for (const auto& word : news_[after].words)
      if (const auto row = by_word.find(word); row != by_word.end()) rows.push_back(&row->second);
    std::ranges::sort(rows, {}, [](const auto* row) { return row->size(); });
    std::erase_if(rows, [](const auto* row) { return row->size() > k_row_max; });
    if (rows.size() > 3) rows.resize(3);
    Pair best{k_none, after};
    double most = k_alike_elsewhere_min;
    for (const auto* row : rows)
      for (const auto before : *row)
        if (alignment_.after[before] == k_none)
          if (const double alike = likeness(olds_[before], news_[after]); alike >= most) {
            most = alike;
            best.before = before;
          }
    if (best.before == k_none) return;
    match(best.before, after);
    alignment_.is_moved[after] = true;
  }

  std::span<const Unit> olds_;
  std::span<const Unit> news_;
  Alignment alignment_;
};

}  // namespace

Alignment align(std::span<const Unit> old_units, std::span<const Unit> new_units) {
  return Aligner(old_units, new_units).align();
}

}  // namespace svea::compare

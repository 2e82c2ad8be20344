#include "ingest/statute_order.h"

#include <algorithm>
#include <cstdint>

namespace svea::ingest {
namespace {

// Sections that have been repealed leave gaps; a greater step is a reference to another place.
constexpr int k_gap_max = 100;
// So many lines before one are looked at for the section that it follows on: references stand close together.
constexpr std::size_t k_looked_back_max = 100;

bool follows(const StatuteLine& before, const StatuteLine& line) {
  if (line.number != before.number)
    return line.number > before.number && line.number - before.number <= k_gap_max;
  return line.letter == before.letter ? line.is_change : line.letter > before.letter;
}

class Order {
 public:
  explicit Order(std::span<const StatuteLine> lines) : lines_(lines), taken_(lines.size(), false) {}

  std::vector<bool> run() {
    std::vector<std::size_t> sections;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const auto& line = lines_[i];
      if (line.kind == StatuteLine::Kind::section) {
        sections.push_back(i);
      } else if (line.kind == StatuteLine::Kind::transitional || is_chapter(line)) {
        taken_[i] = true;
        take_row(sections);
        sections.clear();
        // Numbers from here on are those of the statutes that changed this one.
        if (line.kind == StatuteLine::Kind::transitional) return std::move(taken_);
      }
    }
    take_row(sections);
    return std::move(taken_);
  }

 private:
  bool is_chapter(const StatuteLine& line) {
    if (!line.is_title && !follows(chapter_, line)) return false;
    chapter_ = line;
    return true;
  }

  // A chapter begins anew, or goes on where the one before it ended.
  [[nodiscard]] bool may_begin(const StatuteLine& line) const {
    return line.number <= k_gap_max || follows(section_, line);
  }

  // The longest row that grows; of rows as long the one that ends first, for a reference at the end skips
  // more.
  void take_row(const std::vector<std::size_t>& candidates) {
    struct Step {
      int length = 0;  // of the row that ends here; 0: none does
      std::size_t before = SIZE_MAX;
    };
    std::vector<Step> steps(candidates.size());
    std::size_t best = SIZE_MAX;
    for (std::size_t i = 0; i < candidates.size(); ++i) {
      const auto& line = lines_[candidates[i]];
      if (may_begin(line)) steps[i].length = 1;
      for (std::size_t j = i - std::min(i, k_looked_back_max); j < i; ++j)
        if (steps[j].length >= std::max(1, steps[i].length) && follows(lines_[candidates[j]], line))
          steps[i] = {steps[j].length + 1, j};
      if (steps[i].length == 0) continue;
      const auto is_better = [&](std::size_t other) {
        return steps[i].length > steps[other].length ||
               (steps[i].length == steps[other].length && line.number < lines_[candidates[other]].number);
      };
      if (best == SIZE_MAX || is_better(best)) best = i;
    }
    if (best == SIZE_MAX) return;
    section_ = lines_[candidates[best]];
    for (auto i = best; i != SIZE_MAX; i = steps[i].before) taken_[candidates[i]] = true;
  }

  std::span<const StatuteLine> lines_;
  std::vector<bool> taken_;
  StatuteLine chapter_{};  // the last one
  StatuteLine section_{};  // likewise
};

}  // namespace

std::vector<bool> in_order(std::span<const StatuteLine> lines) { return Order(lines).run(); }

}  // namespace svea::ingest

#include "tasks/carried.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "answer/support.h"
#include "prose/document.h"

namespace svea::tasks {
namespace {

constexpr std::size_t k_sentences_together = 6;
constexpr std::size_t k_nearest = 6;

}  // namespace

Carrier::Carrier(const std::vector<Source>& sources) : sources_(sources) {
  for (std::size_t source = 0; source < sources.size(); ++source) {
    const auto& text = sources[source].text;
    const auto document = prose::read(text.text, text.blocks);
    const auto& sentences = document.sentences;
    for (std::size_t first = 0; first < sentences.size(); first += k_sentences_together) {
      const auto last = std::min(first + k_sentences_together, sentences.size()) - 1;
      const text::Span span = {sentences[first].span.start, sentences[last].span.end};
      const auto words =
          prose::folded_words(std::string_view(text.text).substr(span.start, span.end - span.start));
      for (const int stem : stems_.of_content(words)) {
        auto& row = by_stem_[stem];
        if (row.empty() || row.back() != passages_.size()) row.push_back(passages_.size());
      }
      passages_.push_back({source, span});
    }
  }
}

std::vector<std::size_t> Carrier::nearest(std::string_view sentence) {
  std::unordered_map<std::size_t, double> weights;
  const auto stems = stems_.of_content(prose::folded_words(sentence));
  for (const int stem : std::set<int>(stems.begin(), stems.end())) {
    const auto row = by_stem_.find(stem);
    if (row == by_stem_.end()) continue;
    const double rarity =
        std::log(1 + static_cast<double>(passages_.size()) / static_cast<double>(row->second.size()));
    for (const auto passage : row->second) weights[passage] += rarity;
  }
  std::vector<std::pair<double, std::size_t>> best;
  for (const auto& [passage, weight] : weights) best.emplace_back(-weight, passage);
  std::ranges::sort(best);
  std::vector<std::size_t> passages;
  for (std::size_t i = 0; i < std::min(best.size(), k_nearest); ++i) passages.push_back(best[i].second);
  return passages;
}

Carried Carrier::carry(std::string_view sentence) {
  Carried carried;
  double most = -1;
  for (const auto index : nearest(sentence)) {
    const auto& passage = passages_[index];
    const auto text = std::string_view(sources_[passage.source].text.text)
                          .substr(passage.span.start, passage.span.end - passage.span.start);
    const auto found = answer::support(sentence, text);
    if (found.score <= most) continue;
    most = found.score;
    carried.source = passage.source;
    carried.span = {passage.span.start + found.nearest.start, passage.span.start + found.nearest.end};
  }
  if (most >= answer::k_support_clear)
    carried.verdict = model::Verdict::supported;
  else if (most >= answer::k_support_min)
    carried.verdict = model::Verdict::weak;
  return carried;
}

std::string_view name_of(model::Verdict verdict) {
  if (verdict == model::Verdict::supported) return "supported";
  return verdict == model::Verdict::weak ? "weak" : "unsupported";
}

}  // namespace svea::tasks

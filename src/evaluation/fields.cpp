#include "evaluation/fields.h"

#include <algorithm>
#include <vector>

namespace svea::evaluation {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

fields::Kinds kinds_of(std::span<const MarkedText> texts) {
  fields::Kinds kinds;
  for (const auto& marked : texts)
    for (const auto& one : marked.spans) kinds.insert(one.kind);
  return kinds;
}

using ByKind = std::map<fields::Kind, FieldScores>;

void measure(const MarkedText& marked, const std::vector<fields::Found>& found, ByKind& scores) {
  for (const auto& one : found) ++scores[one.kind].found;
  for (const auto& truth : marked.spans) {
    auto& score = scores[truth.kind];
    ++score.marked;
    const auto is_it = [&](const fields::Found& one) {
      return one.kind == truth.kind && one.span.start == truth.span.start && one.span.end == truth.span.end;
    };
    const auto touches = [&](const fields::Found& one) {
      return one.kind == truth.kind && one.span.start < truth.span.end && truth.span.start < one.span.end;
    };
    score.right += std::ranges::any_of(found, is_it) ? 1 : 0;
    score.touched += std::ranges::any_of(found, touches) ? 1 : 0;
  }
}

void add(FieldScores& sum, const FieldScores& more) {
  sum.marked += more.marked;
  sum.found += more.found;
  sum.right += more.right;
  sum.touched += more.touched;
}

}  // namespace

double FieldScores::precision() const { return share(right, found); }
double FieldScores::recall() const { return share(right, marked); }
double FieldScores::f1() const { return share(2 * right, found + marked); }
double FieldScores::recall_overlapping() const { return share(touched, marked); }

Result<FieldReport> evaluate_fields(std::span<const MarkedText> texts, const FindFields& find) {
  const auto kinds = kinds_of(texts);
  const bool has_check =
      std::ranges::any_of(texts, [](const MarkedText& marked) { return marked.split == "check"; });
  FieldReport report;
  for (const auto& marked : texts) {
    ByKind scores;
    const auto found = find ? TRY(find(marked.text, kinds)) : fields::find(marked.text, {.kinds = kinds});
    measure(marked, found, scores);
    for (const auto& [kind, score] : scores) {
      add(report.overall, score);
      if (!marked.split.empty()) add(report.by_split[marked.split], score);
      if (!has_check || marked.split == "check") add(report.by_kind[std::string(name_of(kind))], score);
    }
  }
  return report;
}

}  // namespace svea::evaluation

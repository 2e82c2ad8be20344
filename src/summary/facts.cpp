#include "summary/facts.h"

#include <algorithm>

#include "prose/document.h"
#include "summary/weights.h"
#include "text/dates.h"

namespace svea::summary {
namespace {

using prose::Sense;

struct Weighed {
  const Candidate* candidate = nullptr;
  double score = 0;
};

bool is_of(FactKind kind, const Candidate& candidate, std::string_view written) {
  switch (kind) {
    case FactKind::decision:
      return candidate.senses.has(Sense::decision);
    case FactKind::duty:
      return candidate.senses.has(Sense::firm_duty);
    case FactKind::deadline:
      return candidate.senses.has(Sense::deadline) && !text::written_dates(written).empty();
  }
  return false;
}

}  // namespace

std::vector<Fact> facts_of(const Text& text, std::size_t each_max) {
  const auto document = prose::read(text.utf8, text.blocks);
  prose::StemNumbers stems;
  const auto candidates = candidates_of(text.utf8, document, text.title, stems);
  std::vector<Fact> facts;
  for (const auto kind : {FactKind::decision, FactKind::duty, FactKind::deadline}) {
    std::vector<Weighed> found;
    for (const auto& candidate : candidates) {
      const auto span = document.sentences[candidate.sentence].span;
      if (is_of(kind, candidate, text.utf8.substr(span.start, span.end - span.start)))
        found.push_back({&candidate, score(candidate.evidence, k_long_weights)});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &Weighed::score);
    if (found.size() > each_max) found.resize(each_max);
    std::ranges::sort(found, {}, [](const Weighed& one) { return one.candidate->sentence; });
    for (const auto& one : found) {
      const auto span = document.sentences[one.candidate->sentence].span;
      facts.push_back({kind, span, prose::written(text.utf8, span)});
    }
  }
  return facts;
}

}  // namespace svea::summary

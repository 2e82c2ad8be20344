#include "basis/points.h"

#include "prose/document.h"
#include "prose/lexicon.h"
#include "prose/words.h"

namespace svea::basis {
namespace {

using prose::Sense;

// "inte tillstyrker" supports nothing; "ingen erinran" is a phrase of its own.
bool supports(const std::vector<std::string>& words) {
  const auto& lexicon = prose::Lexicon::built_in();
  for (std::size_t at = 0; at < words.size(); ++at)
    if (lexicon.says(Sense::speaks_for, words, at) &&
        (at == 0 || !lexicon.says(Sense::denial, words, at - 1)))
      return true;
  return false;
}

}  // namespace

std::vector<Point> points_of(std::string_view utf8, std::span<const model::Block> blocks) {
  std::vector<Point> points;
  for (const auto& sentence : prose::read(utf8, blocks).sentences) {
    if (sentence.role == prose::Role::table_row) continue;
    const auto span = sentence.span;
    const auto words = prose::folded_words(utf8.substr(span.start, span.end - span.start));
    const auto senses = prose::Lexicon::built_in().senses_of(words);
    const auto add = [&](Part part) { points.push_back({part, span, prose::written(utf8, span)}); };
    if (senses.has(Sense::request)) add(Part::request);
    if (senses.has(Sense::speaks_against))
      add(Part::speaks_against);
    else if (senses.has(Sense::speaks_for))
      add(supports(words) ? Part::speaks_for : Part::speaks_against);
  }
  return points;
}

}  // namespace svea::basis

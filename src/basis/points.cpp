#include "basis/points.h"

#include "prose/document.h"
#include "prose/lexicon.h"
#include "prose/words.h"

namespace svea::basis {
namespace {

using prose::Sense;

enum class Said { no, plainly, denied };

// "inte tillstyrker" and "ingen erinran mot" say the opposite of their phrase.
Said said(Sense sense, const std::vector<std::string>& words) {
  const auto& lexicon = prose::Lexicon::built_in();
  Said said = Said::no;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (!lexicon.says(sense, words, at) || lexicon.says(Sense::beside_matter, words, at)) continue;
    if (at == 0 || !lexicon.says(Sense::denial, words, at - 1)) return Said::plainly;
    said = Said::denied;
  }
  return said;
}

}  // namespace

std::vector<Point> points_of(std::string_view utf8, std::span<const model::Block> blocks) {
  std::vector<Point> points;
  for (const auto& sentence : prose::read(utf8, blocks).sentences) {
    if (sentence.role == prose::Role::table_row) continue;
    const auto span = sentence.span;
    const auto words = prose::folded_words(utf8.substr(span.start, span.end - span.start));
    const auto add = [&](Part part) { points.push_back({part, span, prose::written(utf8, span)}); };
    if (said(Sense::request, words) != Said::no) add(Part::request);
    const auto supports = said(Sense::speaks_for, words);
    const auto opposes = said(Sense::speaks_against, words);
    if (opposes == Said::plainly || supports == Said::denied)
      add(Part::speaks_against);
    else if (supports == Said::plainly || opposes == Said::denied)
      add(Part::speaks_for);
  }
  return points;
}

}  // namespace svea::basis

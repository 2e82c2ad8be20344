#include "improve/improve.h"

#include <algorithm>
#include <set>

#include "base/check.h"
#include "improve/guarded.h"
#include "improve/limits.h"
#include "improve/noun_phrases.h"
#include "improve/pattern_rules.h"
#include "improve/repeated_words.h"
#include "improve/sentence_marks.h"
#include "improve/settle.h"
#include "improve/signs.h"
#include "improve/spelling.h"
#include "improve/split_compounds.h"
#include "improve/structure.h"
#include "improve/tone.h"
#include "improve/verb_forms.h"
#include "plain/readable.h"
#include "plain/speech.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::improve {
namespace {

// The words that the organisation itself writes are right.
std::set<std::string> known_words(const Guide& guide) {
  std::set<std::string> known;
  for (const auto& word : guide.words)
    for (const auto span : text::words(word.write))
      known.insert(text::fold(std::string_view(word.write).substr(span.start, span.end - span.start)));
  return known;
}

void append_grammar(const Passage& passage, Findings& findings) {
  append_repeated_words(passage, findings);
  PatternRules::swedish().append(passage, findings);
  append_noun_phrases(passage, findings);
  append_verb_forms(passage, findings);
  append_split_compounds(passage, findings);
  append_small_letters(passage, findings);
}

// Everything said of single sentences.
Findings findings_in(std::string_view text, std::span<const text::Span> spans, const Guarded& guarded,
                     const Dictionary& dictionary, const Options& options) {
  const auto speech = plain::spoken_sentences(text, {spans.begin(), spans.end()});
  std::vector<plain::Sentence> sentences;
  const auto known = known_words(options.guide);
  Spelling spelling(dictionary, known);
  for (const auto span : spans) {
    sentences.push_back(plain::read_sentence(text, span));
    spelling.count(sentences.back());
  }
  const Tone tone(options.guide);
  Findings findings;
  for (const auto& sentence : sentences) {
    if (speech.contains(sentence.span.start) || sentence.tokens.size() > limits::k_sentence_words_max)
      continue;
    const Passage passage{text, sentence, guarded, dictionary};
    if (options.grammar) append_grammar(passage, findings);
    if (options.spelling) spelling.append(passage, findings);
    if (options.tone) tone.append(passage, findings);
  }
  return findings;
}

}  // namespace

Result<Improved> improve(const model::DocumentText& document, const Dictionary& dictionary,
                         const Options& options) {
  const std::string_view text = document.text;
  TRY(plain::check_readable(text));
  const auto spans = text::running_sentences(text);
  const Guarded guarded(text);
  auto findings = findings_in(text, spans, guarded, dictionary, options);
  if (options.grammar) {
    append_signs(text, guarded, findings);
    append_missing_ends(text, spans, guarded, findings);
  }
  if (options.structure) append_structure(document, findings);
  Improved result;
  result.before = text::readability(text);
  result.changes = settled(text, std::move(findings), result.withheld);
  auto changed = plain::apply_changes(text, result.changes);
  check(changed.has_value(), "changes that were settled do not overlap");
  result.text = *std::move(changed);
  result.after = text::readability(result.text);
  return result;
}

}  // namespace svea::improve

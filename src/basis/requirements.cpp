#include "basis/requirements.h"

#include "prose/document.h"
#include "prose/lexicon.h"
#include "prose/words.h"

namespace svea::basis {
namespace {

// Half of the words of a rule are about its subject, and those the case shares anyway.
constexpr double k_touched_share = 0.6;

}  // namespace

void CaseWords::add(std::string_view utf8) {
  for (const auto& word : prose::folded_words(utf8)) stems_.insert(text::stem(word));
}

double CaseWords::share_of(std::string_view sentence) const {
  const auto& lexicon = prose::Lexicon::built_in();
  const auto words = prose::folded_words(sentence);
  std::size_t all = 0, known = 0;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const bool says_nothing = text::is_stop_word(words[at]) ||
                              lexicon.says(prose::Sense::requirement, words, at) ||
                              lexicon.says(prose::Sense::duty, words, at);
    if (says_nothing) continue;
    ++all;
    if (stems_.contains(text::stem(words[at]))) ++known;
  }
  return all == 0 ? 1.0 : static_cast<double>(known) / static_cast<double>(all);
}

std::vector<Requirement> requirements_of(std::string_view rule, const CaseWords& words) {
  const auto& lexicon = prose::Lexicon::built_in();
  std::vector<Requirement> requirements;
  for (const auto& sentence : prose::read(rule).sentences) {
    const auto utf8 = rule.substr(sentence.span.start, sentence.span.end - sentence.span.start);
    if (!lexicon.senses_of(prose::folded_words(utf8)).has(prose::Sense::requirement)) continue;
    requirements.push_back(
        {sentence.span, prose::written(rule, sentence.span), words.share_of(utf8) >= k_touched_share});
  }
  return requirements;
}

}  // namespace svea::basis

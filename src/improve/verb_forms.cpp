#include "improve/verb_forms.h"

#include <algorithm>

#include <fmt/format.h>

#include "improve/lists.h"
#include "plain/words.h"

namespace svea::improve {
namespace {

using plain::VerbForm;

// The infinitive of a word that can only be a present form.
std::optional<std::string> infinitive_of_present(std::string_view word) {
  // "för" is a preposition far oftener than a verb.
  const auto& small = plain::Words::swedish();
  for (const auto* word_class :
       {"noun", "preposition", "adverb", "determiner", "conjunction", "subordinator"})
    if (small.is(word_class, word)) return std::nullopt;
  if (lists().is("noun_too", word)) return std::nullopt;
  const auto readings = plain::Verbs::swedish().readings(word);
  const bool is_present =
      !readings.empty() && std::ranges::all_of(readings, [](const plain::VerbReading& one) {
        return one.form == VerbForm::present;
      });
  return is_present ? std::optional(readings.front().lemma) : std::nullopt;
}

bool wants_infinitive(const Passage& passage, std::size_t i) {
  const auto& word = passage.tokens()[i].folded;
  if (word == "att" && i > 0) {
    const auto& before = passage.tokens()[i - 1].folded;
    return before == "för" || before == "genom" || before == "utan";
  }
  // "vill" and "får" are followed by nouns, too; those are no present forms.
  return plain::Words::swedish().is("must", word);
}

}  // namespace

void append_verb_forms(const Passage& passage, Findings& findings) {
  const auto& tokens = passage.tokens();
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (!wants_infinitive(passage, i) || !passage.one_space_after(i) || !passage.is_free(i + 1)) continue;
    const auto infinitive = infinitive_of_present(tokens[i + 1].folded);
    if (!infinitive || tokens[i + 1].is_capital) continue;
    findings.push_back({plain::Reason::grammar,
                        {{tokens[i + 1].span, *infinitive}},
                        {fmt::format("Efter ”{}” står verbet i infinitiv.", tokens[i].folded),
                         fmt::format("After “{}” the verb is an infinitive.", tokens[i].folded)}});
  }
}

}  // namespace svea::improve

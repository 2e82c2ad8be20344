#include "improve/noun_phrases.h"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "improve/inflection.h"
#include "improve/lists.h"

namespace svea::improve {
namespace {

using plain::Gender;

// "en ny och större, allmän lokal" has more between article and noun than is read here.
constexpr std::size_t k_adjectives_max = 2;

constexpr auto k_possessives = std::to_array<std::string_view>(
    {"min", "mitt", "din", "ditt", "sin", "sitt", "vår", "vårt", "deras", "hennes"});

class NounPhrases {
 public:
  NounPhrases(const Passage& passage, Findings& findings)
      : passage_(passage), dictionary_(passage.dictionary), findings_(findings) {}

  void read(std::size_t i) {
    const auto& word = passage_.tokens()[i].folded;
    if (word == "en" || word == "ett") read_article(i, word == "en" ? Gender::common : Gender::neuter);
    if (word == "denna" || word == "detta")
      read_definite(i, "Efter ”denna” och ”detta” står substantivet i obestämd form.",
                    "After “denna” and “detta” the noun has its indefinite form.");
    if (std::ranges::find(k_possessives, word) != k_possessives.end())
      read_definite(i, "Efter ett ägarord står substantivet i obestämd form.",
                    "After a possessive the noun has its indefinite form.");
  }

 private:
  // A word of the phrase beside the one before it.
  [[nodiscard]] bool is_word(std::size_t i) const {
    return i < passage_.tokens().size() && passage_.one_space_after(i - 1) && passage_.is_free(i) &&
           !passage_.tokens()[i].is_capital && passage_.tokens()[i].role == plain::Role::other &&
           passage_.tokens()[i].folded.size() > 2 && !is_cut(i);
  }

  // "en ljud- och bildupptagning"
  [[nodiscard]] bool is_cut(std::size_t i) const {
    const auto end = passage_.tokens()[i].span.end;
    return end < passage_.text.size() && passage_.text[end] == '-';
  }

  // "växande" is an adjective, a person or a thing, and each has a gender of its own.
  [[nodiscard]] static bool is_doubtful(std::string_view word) {
    return word.ends_with("ande") || word.ends_with("ende") || lists().is("unchanged", word);
  }

  [[nodiscard]] bool may_be_adjective(std::string_view word) const {
    return is_adjective(dictionary_, word) || common_form(dictionary_, word).has_value();
  }

  void read_article(std::size_t article, Gender said) {
    std::size_t noun = article + 1;
    while (noun - article <= k_adjectives_max && is_word(noun) &&
           may_be_adjective(passage_.tokens()[noun].folded))
      ++noun;
    if (!is_word(noun)) return;
    const auto& word = passage_.tokens()[noun].folded;
    if (is_doubtful(word) || may_be_adjective(word) || is_followed_by_noun(noun)) return;
    const auto gender = gender_of(dictionary_, word);
    if (!gender) return;
    if (*gender != said)
      change_article(article, noun, *gender);
    else
      change_adjectives(article, noun, *gender);
  }

  // "en skol verksamhet" is another fault.
  [[nodiscard]] bool is_followed_by_noun(std::size_t noun) const {
    return is_word(noun + 1) && gender_of(dictionary_, passage_.tokens()[noun + 1].folded).has_value();
  }

  void change_article(std::size_t article, std::size_t noun, Gender gender) {
    const auto& tokens = passage_.tokens();
    std::string wanted = gender == Gender::common ? "en" : "ett";
    if (tokens[article].is_capital) wanted = plain::with_capital(wanted);
    Finding found{plain::Reason::grammar, {{tokens[article].span, wanted}}, {}};
    append_adjectives(article, noun, gender, found);
    const auto& word = tokens[noun].folded;
    found.why = {fmt::format("Det heter ”{} {}”.", gender == Gender::common ? "en" : "ett", word),
                 fmt::format("It is “{} {}”.", gender == Gender::common ? "en" : "ett", word)};
    findings_.push_back(std::move(found));
  }

  void change_adjectives(std::size_t article, std::size_t noun, Gender gender) {
    Finding found{plain::Reason::grammar, {}, {}};
    append_adjectives(article, noun, gender, found);
    if (found.edits.empty()) return;
    const auto& word = passage_.tokens()[noun].folded;
    found.why = {fmt::format("Adjektivet böjs efter ”{}”.", word),
                 fmt::format("The adjective follows “{}”.", word)};
    findings_.push_back(std::move(found));
  }

  void append_adjectives(std::size_t article, std::size_t noun, Gender gender, Finding& found) const {
    for (std::size_t i = article + 1; i < noun; ++i) {
      const auto& word = passage_.tokens()[i].folded;
      // "ett relativt stort hus": what looks like a neuter may be an adverb of the next adjective.
      if (gender == Gender::common && i + 1 < noun) continue;
      const auto form =
          gender == Gender::neuter
              ? (is_adjective(dictionary_, word) ? neuter_form(dictionary_, word) : std::nullopt)
              : common_form(dictionary_, word);
      if (form && *form != word) found.edits.push_back({passage_.tokens()[i].span, *form});
    }
  }

  void read_definite(std::size_t owner, std::string_view sv, std::string_view en) {
    const std::size_t noun = owner + 1;
    if (!is_word(noun) || !passage_.is_free(owner)) return;
    const auto base = indefinite_form(dictionary_, passage_.tokens()[noun].folded);
    if (!base) return;
    findings_.push_back({plain::Reason::grammar,
                         {{passage_.tokens()[noun].span, *base}},
                         {std::string(sv), std::string(en)}});
  }

  const Passage& passage_;
  const Dictionary& dictionary_;
  Findings& findings_;
};

}  // namespace

void append_noun_phrases(const Passage& passage, Findings& findings) {
  NounPhrases phrases(passage, findings);
  for (std::size_t i = 0; i + 1 < passage.tokens().size(); ++i)
    if (passage.is_free(i)) phrases.read(i);
}

}  // namespace svea::improve

#include "orders/evidence.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <vector>

#include "orders/signs.h"
#include "orders/spoken_words.h"
#include "orders/wording.h"

namespace svea::orders {
namespace {

// An order is short: words far apart in a statute's enumeration have nothing to do with each other.
constexpr std::size_t k_words_together_max = 60;

bool holds_any(std::string_view sentence, std::initializer_list<std::string_view> sought) {
  return std::ranges::any_of(sought, [&](std::string_view one) { return sentence.contains(one); });
}

bool holds_query_address(std::string_view sentence) {
  const auto scheme = sentence.find("://");
  return scheme != std::string_view::npos && sentence.find_first_of("?=", scheme) != std::string_view::npos;
}

bool holds_identifier(std::string_view sentence) {
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  for (auto at = sentence.find('_', 1); at != std::string_view::npos; at = sentence.find('_', at + 1))
    if (at + 1 < sentence.size() && is_small(sentence[at - 1]) && is_small(sentence[at + 1])) return true;
  return false;
}

void add_traits(std::string_view sentence, Evidence& evidence) {
  if (holds_any(sentence, {"”", "“", "\"", "«", "»"})) evidence.add(Trait::quotes);
  if (holds_any(sentence, {"<img", "<iframe", "<script", "<a href", "![", "javascript:"}))
    evidence.add(Trait::markup);
  if (holds_query_address(sentence)) evidence.add(Trait::address);
  if (holds_identifier(sentence)) evidence.add(Trait::identifier);
}

// Log odds from one side of the learnt border to the other: chosen so that what reaches the weight that a
// sentence needs beside an order is one sentence in four hundred of what authorities write.
constexpr double k_wording_slope = 5;
// Words that are known from orders weigh less in a sentence that is worded as people are told things.
constexpr double k_doubt_from = -0.6;
constexpr double k_doubt_slope = 8;

// Marks and disguises say what they say whatever the words are.
bool is_marked(const Facts& facts) {
  using enum Trait;
  return std::ranges::any_of(
      std::array{token, speaker, fence_end, ending, comment, disguised, packed, markup},
      [&](Trait trait) { return facts.test(fact(trait)); });
}

Evidence of_words(const SpokenWords& spoken, std::size_t from, std::size_t to) {
  Evidence evidence;
  std::vector<SenseMatch> matches;
  for (auto i = from; i < to; ++i) {
    matches.clear();
    Lexicon::built_in().match(spoken.words, i, matches);
    for (const auto& match : matches) {
      evidence.add(match.sense, spoken.may_command(i));
      const bool names_model = match.sense == Sense::model || match.sense == Sense::helper;
      if (names_model && spoken.may_address(i, match.words)) evidence.add(Trait::called);
    }
  }
  evidence.add_wording(wording_weight(built_in_wording_weights(), spoken, from, to));
  return evidence;
}

Evidence strongest_part(const SpokenWords& spoken) {
  const auto count = spoken.words.size();
  auto strongest = of_words(spoken, 0, std::min(count, k_words_together_max));
  constexpr auto k_step = k_words_together_max / 2;
  for (auto from = k_step; from + k_step < count; from += k_step) {
    const auto part = of_words(spoken, from, std::min(count, from + k_words_together_max));
    if (part.weight() > strongest.weight()) strongest = part;
  }
  return strongest;
}

}  // namespace

void Evidence::add(Sense sense, bool commands) {
  facts_.set(fact(sense));
  if (commands) facts_.set(command_fact(sense));
}

void Evidence::add(const Evidence& other) {
  facts_ |= other.facts_;
  add_wording(other.wording_);
}

double Evidence::weight() const {
  auto by_facts = weight_of_facts();
  if (!is_marked(facts_)) by_facts += k_doubt_slope * std::min(0.0, wording_ - k_doubt_from);
  return std::max(by_facts, weight_of_wording());
}

double Evidence::weight_beside_order() const { return std::max(weight_of_facts(), weight_of_wording()); }

double Evidence::weight_of_facts() const {
  double sum = weight_of_subjects(facts_);
  for (const auto& sign : signs())
    if ((facts_ & sign.facts) == sign.facts) sum += sign.weight;
  return sum;
}

double Evidence::weight_of_wording() const { return k_order_min + k_wording_slope * wording_; }

Evidence evidence_of(std::string_view sentence) {
  const auto spoken = spoken_words(sentence);
  auto evidence = strongest_part(spoken);
  for (const auto& run : spoken.runs) {
    const auto senses = Lexicon::built_in().within(run);
    for (std::size_t i = 0; i < k_senses; ++i)
      if (senses.test(i)) evidence.add(static_cast<Sense>(i), true);
  }
  if (spoken.is_disguised) evidence.add(Trait::disguised);
  add_traits(sentence, evidence);
  return evidence;
}

}  // namespace svea::orders

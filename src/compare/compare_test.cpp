#include "compare/compare.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "text/unicode.h"

namespace svea::compare {
namespace {

Comparison between(std::string_view before, std::string_view after) {
  return compare({.utf8 = before}, {.utf8 = after});
}

// The only change of words between the two.
WordChange only_word_change(std::string_view before, std::string_view after) {
  const auto comparison = between(before, after);
  REQUIRE(comparison.changes.size() == 1);
  REQUIRE(comparison.changes[0].words.size() == 1);
  return comparison.changes[0].words[0];
}

constexpr std::string_view k_rules =
    "Ansökan ska lämnas till nämnden. Beslutet gäller i tre år. Den som fått avslag får söka igen. Avgiften "
    "tas ut i förskott.";

}  // namespace

TEST_CASE("a text is the same as itself however it is laid out") {
  const auto comparison = between(
      "Ansökan ska lämnas till nämnden senast den 1 mars det år som bidraget gäller. Till ansökan ska "
      "föreningen foga sin senaste verksamhetsberättelse och en plan för det kommande året, med en budget.",
      "Ansökan ska lämnas till  nämnden senast den 1 Mars\ndet år som bidraget gäller. Till ansökan ska "
      "före-\n"
      "ningen foga sin senaste verksamhetsberättelse och\nen plan för det kommande året med en budget.");
  CHECK(comparison.changes.empty());
  CHECK(comparison.same == 2);
  CHECK(comparison.form_only == 2);
  CHECK(between(k_rules, k_rules).form_only == 0);
}

TEST_CASE("changed numbers, dates, denials, duties and names are called out") {
  auto change = only_word_change("Besked lämnas inom 30 dagar från ansökan.",
                                 "Besked lämnas inom 60 dagar från ansökan.");
  CHECK(change.matter == Matter::number);
  CHECK(call_out(change).sv == "Talet ”30 dagar” har blivit ”60 dagar”.");
  change = only_word_change("Stödet är 3 miljoner kronor i år.", "Stödet är 3 miljarder kronor i år.");
  CHECK(change.matter == Matter::number);
  CHECK(change.after == "3 miljarder");
  change =
      only_word_change("Ansökan lämnas senast den 1 mars 2025.", "Ansökan lämnas senast den 15 april 2025.");
  CHECK(change.matter == Matter::date);
  CHECK(change.after.ends_with("15 april 2025"));
  change = only_word_change("Beslutet får överklagas till förvaltningsrätten.",
                            "Beslutet får inte överklagas till förvaltningsrätten.");
  CHECK(change.matter == Matter::denial);
  CHECK(call_out(change).en == "The negation “inte” has been added.");
  change = only_word_change("Skolan ska ta fram en plan varje år.", "Skolan får ta fram en plan varje år.");
  CHECK(change.matter == Matter::obligation);
  change = only_word_change("Ansvarig för planen är Byggnadsnämnden i staden.",
                            "Ansvarig för planen är Miljönämnden i staden.");
  CHECK(change.matter == Matter::name);
  change = only_word_change("Skolan tar fram en skriftlig plan varje år.",
                            "Skolan tar fram en tydlig plan varje år.");
  CHECK(change.matter == Matter::wording);
}

TEST_CASE("added and removed sentences stand where they belong") {
  const auto comparison = between(k_rules,
                                  "Ansökan ska lämnas till nämnden. Handläggaren bekräftar att allt har "
                                  "kommit in. Beslutet gäller i tre år. Avgiften tas ut i förskott.");
  REQUIRE(comparison.changes.size() == 2);
  CHECK(comparison.changes[0].kind == ChangeKind::added);
  CHECK(comparison.changes[0].after->written == "Handläggaren bekräftar att allt har kommit in.");
  CHECK(comparison.changes[1].kind == ChangeKind::removed);
  CHECK(comparison.changes[1].before->written == "Den som fått avslag får söka igen.");
  CHECK(comparison.same == 3);
}

TEST_CASE("a moved sentence is moved, not removed and added") {
  const auto comparison = between(k_rules,
                                  "Avgiften tas ut i förskott. Ansökan ska lämnas till nämnden. Beslutet "
                                  "gäller i tre år. Den som fått avslag får söka igen.");
  REQUIRE(comparison.changes.size() == 1);
  CHECK(comparison.changes[0].kind == ChangeKind::moved);
  CHECK(comparison.changes[0].after->written == "Avgiften tas ut i förskott.");
}

TEST_CASE("headings are compared too, and sentences know theirs") {
  const auto comparison =
      between("# Avgifter\nAvgiften är 500 kronor per år.\n", "# Taxor\nAvgiften är 600 kronor per år.\n");
  REQUIRE(comparison.changes.size() == 3);
  CHECK(comparison.changes[2].after->heading == "Taxor");
}

TEST_CASE("an empty version makes all added or removed") {
  CHECK(between("", k_rules).changes.size() == 4);
  CHECK(between(k_rules, "").changes.size() == 4);
  CHECK(between("", "").changes.empty());
}

TEST_CASE("every sentence of both versions is told once") {
  CHECK(rc::check("same, changed, moved, added and removed add up", [](const std::vector<std::string>& parts,
                                                                       bool reverse) {
    std::string one;
    std::string other;
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const auto text = text::to_valid_utf8(parts[i]) + " ord nummer" + std::to_string(i % 4) + ". ";
      if (i % 3 != 0) one += text;
      if (i % 3 != 1) other = reverse ? text + other : other + text;
    }
    std::size_t olds = 0;
    std::size_t news = 0;
    const auto comparison = between(one, other);
    for (const auto& change : comparison.changes) {
      olds += change.before ? 1 : 0;
      news += change.after ? 1 : 0;
    }
    RC_ASSERT(olds + comparison.same == between(one, "").changes.size());
    RC_ASSERT(news + comparison.same == between("", other).changes.size());
  }));
}

}  // namespace svea::compare

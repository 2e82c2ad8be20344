#include "answer/answer_kind.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace svea::answer {
namespace {

using Words = std::span<const std::string>;
using List = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view word, List list) { return std::ranges::find(list, word) != list.end(); }

bool any_of(Words words, List list) {
  return std::ranges::any_of(words, [&](const std::string& word) { return is_one_of(word, list); });
}

bool has_digit(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

bool ends_with_one_of(std::string_view word, List endings) {
  return std::ranges::any_of(endings, [&](std::string_view ending) {
    return word.size() > ending.size() && word.ends_with(ending);
  });
}

bool is_number(std::string_view word) {
  return has_digit(word) ||
         is_one_of(word, {"två",   "tre",      "fyra",      "fem",     "sex",   "sju",     "åtta",   "nio",
                          "tio",   "elva",     "tolv",      "femton",  "tjugo", "trettio", "femtio", "hundra",
                          "tusen", "miljoner", "miljarder", "hälften", "en",    "ett",     "one",    "two",
                          "three", "four",     "five",      "ten",     "half"});
}

bool is_time_unit(std::string_view word) {
  return is_one_of(word, {"minut",   "minuter",     "timme",       "timmar", "timmars", "dygn",     "dag",
                          "dagar",   "dagars",      "arbetsdagar", "vecka",  "veckor",  "veckors",  "månad",
                          "månader", "månaders",    "år",          "års",    "termin",  "terminer", "kvartal",
                          "livstid", "tillsvidare", "minutes",     "hours",  "day",     "days",     "week",
                          "weeks",   "month",       "months",      "year",   "years"});
}

bool is_unit(std::string_view word) {
  return is_time_unit(word) ||
         is_one_of(word, {"kr",    "kronor",  "sek",       "euro",   "procent", "prisbasbelopp",
                          "meter", "km",      "kilometer", "cm",     "mm",      "kvadratmeter",
                          "kvm",   "m2",      "kg",        "kilo",   "gram",    "ton",
                          "liter", "grader",  "personer",  "gånger", "stycken", "st",
                          "poäng", "decibel", "percent",   "people", "times"});
}

bool is_calendar_word(std::string_view word) {
  return is_one_of(
      word, {"januari",   "februari", "mars",     "april",     "maj",     "juni",     "juli",    "augusti",
             "september", "oktober",  "november", "december",  "måndag",  "måndagar", "tisdag",  "tisdagar",
             "onsdag",    "onsdagar", "torsdag",  "torsdagar", "fredag",  "fredagar", "lördag",  "lördagar",
             "söndag",    "söndagar", "vardag",   "vardagar",  "helgfri", "kl",       "klockan", "årsskiftet",
             "sommaren",  "hösten",   "vintern",  "våren",     "january", "february", "march",   "may",
             "june",      "july",     "august",   "october",   "monday",  "friday"});
}

bool has_number_with(Words words, bool (*is_right_unit)(std::string_view)) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_number(words[i])) continue;
    for (std::size_t j = i + 1; j < words.size() && j <= i + 2; ++j)
      if (is_right_unit(words[j])) return true;
  }
  return false;
}

bool has_capital_inside(std::string_view written) {
  for (std::size_t i = 2; i < written.size(); ++i)
    if (written[i - 1] == ' ' && written[i] >= 'A' && written[i] <= 'Z') return true;
  return false;
}

bool names_a_role(Words words) {
  return std::ranges::any_of(words, [](const std::string& word) {
    return ends_with_one_of(
               word,
               {"nämnden",     "nämnd",         "verket",       "styrelsen",   "styrelse",   "myndigheten",
                "myndighet",   "chefen",        "chef",         "direktör",    "direktören", "ansvarig",
                "ansvarige",   "handläggare",   "handläggaren", "fullmäktige", "rektorn",    "rektor",
                "givaren",     "givare",        "ombud",        "kommunen",    "regionen",   "länsstyrelsen",
                "domstolen",   "regeringen",    "riksdagen",    "ägaren",      "sökanden",   "enheten",
                "avdelningen", "förvaltningen", "gruppen",      "rådet"}) ||
           is_one_of(word, {"kommunen", "regionen", "chef", "chefen", "rektor", "rektorn", "polisen",
                            "regeringen", "riksdagen", "du", "vi", "föräldrar", "vårdnadshavare"});
  });
}

}  // namespace

AnswerKind kind_of_question(Words words) {
  if (words.empty()) return AnswerKind::fact;
  const auto at = [&](std::size_t i) -> std::string_view {
    return i < words.size() ? words[i] : std::string_view{};
  };
  // "Och hur …", "Upp till hur länge …", "I vilken …": the question word stands among the first four.
  for (std::size_t i = 0; i < std::min<std::size_t>(words.size(), 4); ++i) {
    const auto next = at(i + 1);
    if (is_one_of(at(i), {"hur", "how"})) {
      if (is_one_of(next, {"mycket", "många", "stor", "stort", "stora", "hög", "högt", "höga", "gammal",
                           "gamla", "dyrt", "långt", "much", "many", "high", "old"}))
        return AnswerKind::quantity;
      if (is_one_of(next, {"länge", "long"}) || (is_one_of(next, {"lång"}) && at(i + 2) == "tid"))
        return AnswerKind::duration;
      if (is_one_of(next, {"ofta", "snabbt", "snart", "often", "soon"})) return AnswerKind::time;
      if (is_one_of(next, {"lång", "långa"})) return AnswerKind::quantity;
      return AnswerKind::manner;
    }
    if (is_one_of(at(i), {"när", "when"}) && i < 2) return AnswerKind::time;
    if (is_one_of(at(i), {"vem", "vems", "who", "whose"})) return AnswerKind::person;
    if (is_one_of(at(i), {"var", "vart", "varifrån", "where"}) && i < 2) return AnswerKind::place;
    if (is_one_of(at(i), {"varför", "why"})) return AnswerKind::reason;
    if (is_one_of(at(i), {"vad", "what"})) {
      if (is_one_of(next, {"kostar", "costs"})) return AnswerKind::quantity;
      if (is_one_of(next, {"är", "innebär", "betyder", "menas", "avses", "is", "means"}))
        return AnswerKind::definition;
      if (next == "gör") return AnswerKind::manner;
      return AnswerKind::fact;
    }
    if (is_one_of(at(i), {"vilka"})) return AnswerKind::list;
    if (is_one_of(at(i), {"vilken", "vilket", "which"})) {
      if (is_one_of(next, {"datum", "dag", "år", "tid", "månad", "date", "day", "year"}))
        return AnswerKind::time;
      if (ends_with_one_of(next, {"myndighet", "nämnd", "chef", "roll"}) ||
          is_one_of(next, {"myndighet", "nämnd"}))
        return AnswerKind::person;
      if (is_one_of(next, {"sätt", "way"})) return AnswerKind::manner;
      if (is_one_of(next, {"belopp", "antal", "nummer", "amount", "number"})) return AnswerKind::quantity;
      return AnswerKind::fact;
    }
  }
  if (is_one_of(at(0), {"får",     "kan",    "måste", "ska",   "har", "är",    "gäller",
                        "behöver", "behövs", "finns", "krävs", "bör", "ingår", "can",
                        "may",     "must",   "is",    "are",   "do",  "does",  "should"}))
    return AnswerKind::whether;
  return AnswerKind::fact;
}

bool is_amount(AnswerKind kind) {
  return kind == AnswerKind::quantity || kind == AnswerKind::duration || kind == AnswerKind::time;
}

bool is_defining_verb(std::string_view folded_word) {
  return is_one_of(folded_word, {"är", "innebär", "betyder", "avser", "kallas", "is", "means"});
}

bool bears(AnswerKind kind, Words words, std::string_view written) {
  switch (kind) {
    case AnswerKind::fact:
    case AnswerKind::list:
      return true;
    case AnswerKind::definition:
      return any_of(words, {"innebär", "betyder", "menas", "avses", "kallas", "definieras", "means"}) ||
             written.find(" är en ") != std::string_view::npos ||
             written.find(" är ett ") != std::string_view::npos;
    case AnswerKind::quantity:
      return std::ranges::any_of(words, has_digit) || has_number_with(words, is_unit);
    case AnswerKind::duration:
      return has_number_with(words, is_time_unit) || any_of(words, {"tillsvidare", "livstid"});
    case AnswerKind::time:
      return any_of(words, {"när", "innan", "före", "senast", "efter", "tidigast", "inom", "under", "varje",
                            "when"}) ||
             std::ranges::any_of(words, is_calendar_word) || std::ranges::any_of(words, has_digit);
    case AnswerKind::person:
      return names_a_role(words) || has_capital_inside(written);
    case AnswerKind::place:
      return any_of(words, {"i", "på", "hos", "vid", "till", "inom", "in", "at"}) &&
             has_capital_inside(written);
    case AnswerKind::reason:
      return any_of(words, {"eftersom", "därför", "beror", "grund", "syftet", "syfte", "anledning", "orsak",
                            "because"}) ||
             written.find("för att") != std::string_view::npos ||
             written.find("så att") != std::string_view::npos;
    case AnswerKind::manner:
      return any_of(words, {"genom",    "via",   "hjälp",  "använd", "använda",    "ska",  "skicka", "lämna",
                            "fyll",     "logga", "ansök",  "anmäl",  "beställ",    "boka", "ring",   "mejla",
                            "kontakta", "välj",  "klicka", "skriv",  "registrera", "by"});
    case AnswerKind::whether:
      return any_of(words, {"får", "kan", "måste", "ska", "inte", "behöver", "ingen", "aldrig", "alltid",
                            "krävs", "rätt", "must", "may", "not"});
  }
  return false;
}

bool heading_says_how(Words words) {
  if (words.empty()) return false;
  return is_one_of(words.front(), {"så", "steg", "how"}) || is_one_of(words.back(), {"steg", "steps"}) ||
         (words.size() > 1 && words[0] == "gör" && words[1] == "så");
}

}  // namespace svea::answer

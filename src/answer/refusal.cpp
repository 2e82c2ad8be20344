#include "answer/refusal.h"

#include <algorithm>
#include <string>
#include <vector>

#include "answer/claim.h"
#include "answer/polarity.h"
#include "answer/question.h"

namespace svea::answer {
namespace {

bool begins_with_any(std::string_view word, std::initializer_list<std::string_view> beginnings) {
  return std::ranges::any_of(beginnings,
                             [word](std::string_view beginning) { return word.starts_with(beginning); });
}

// What an answer would have been found in.
bool means_sources(std::string_view word) {
  return begins_with_any(
      word, {"källor", "källa", "dokument", "underlag", "utdrag", "material", "texte", "passage", "source",
             "document", "provided", "excerpt", "context", "information"});
}

// What was sought or ought to have been there.
bool means_finding(std::string_view word) {
  return begins_with_any(
      word, {"hitta",   "finn",  "framgå",      "innehåll", "säger",     "sägs",   "nämn",     "svar",
             "besvar",  "stöd",  "information", "uppgift",  "ange",      "täck",   "behandla", "saknas",
             "find",    "found", "contain",     "mention",  "say",       "state",  "answer",   "support",
             "address", "cover", "include",     "specif",   "determine", "provide"});
}

bool denies(std::string_view word) {
  return is_denial(word) ||
         begins_with_any(word, {"saknar", "saknas", "unable", "don't", "doesn't", "couldn't", "can't", "lack",
                                "don", "doesn", "couldn", "isn", "aren"});
}

bool refuses(const Claim& claim) {
  const auto words = folded_words(claim.text);
  return std::ranges::any_of(words, denies) && std::ranges::any_of(words, means_sources) &&
         std::ranges::any_of(words, means_finding);
}

}  // namespace

bool says_no_answer(std::string_view answer) {
  auto claims = claims_of(answer);
  std::erase_if(claims, [](const Claim& claim) { return !asserts(claim); });
  if (claims.empty() || !refuses(claims.front())) return false;
  return std::ranges::all_of(claims,
                             [](const Claim& claim) { return claim.cited.empty() || refuses(claim); });
}

}  // namespace svea::answer

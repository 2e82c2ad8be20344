// What a sentence denies.
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace svea::answer {

// Stems of content words, by whether the sentence denies them: "får inte överklagas" denies "överklag". What
// a condition denies ("om avtalet inte sägs upp") is in neither.
struct Polarity {
  std::set<std::string> affirmed;
  std::set<std::string> denied;
};

// "inte", "förbjudet": words that deny. Folded.
[[nodiscard]] bool is_denial(std::string_view word);

[[nodiscard]] Polarity polarity_of(std::string_view sentence);

// True when more of what both speak of is denied by one and affirmed by the other than is denied by both.
[[nodiscard]] bool contradict(const Polarity& one, const Polarity& other);

}  // namespace svea::answer

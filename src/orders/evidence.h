// What a sentence shows of being an order to a language model, and how much that weighs.
#pragma once

#include <bitset>
#include <string_view>

#include "orders/lexicon.h"

namespace svea::orders {

// Facts about a sentence that are no words' senses.
enum class Trait {
  token,
  speaker,
  fence_end,
  ending,
  comment,
  disguised,   // letters hidden among invisible ones, lookalikes or digits
  packed,      // base64 or hexadecimal
  called,      // a model is called by name: "Assistent, …"
  quotes,      // holds quoted words: what is to be said
  address,     // of the web, with a query: "https://x.example/?q="
  markup,      // "<img", "![": what a page would act upon
  identifier,  // "delete_documents": what a program is called by
};
inline constexpr std::size_t k_traits = static_cast<std::size_t>(Trait::identifier) + 1;

// A sense that is there, the same as a command, a trait: each has its place in the set.
using Facts = std::bitset<2 * k_senses + k_traits>;
[[nodiscard]] constexpr std::size_t fact(Sense sense) { return static_cast<std::size_t>(sense); }
[[nodiscard]] constexpr std::size_t command_fact(Sense sense) { return k_senses + fact(sense); }
[[nodiscard]] constexpr std::size_t fact(Trait trait) {
  return 2 * k_senses + static_cast<std::size_t>(trait);
}

class Evidence {
 public:
  void add(Sense sense, bool commands);
  void add(Trait trait) { facts_.set(fact(trait)); }
  void add(const Evidence& other) { facts_ |= other.facts_; }

  // The log odds, roughly, that the sentence is an order to a model; from k_order_min it counts as one.
  [[nodiscard]] double weight() const;

 private:
  Facts facts_;
};

// On 26,000 paragraphs of Swedish authorities' pages and statutes hardly any sentence reaches it.
inline constexpr double k_order_min = 2.25;

// Of the words of `sentence`; marks and what surrounds it are added by who knows them.
[[nodiscard]] Evidence evidence_of(std::string_view sentence);

}  // namespace svea::orders

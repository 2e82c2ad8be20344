// What a sentence shows of being an order to a language model, and how much that weighs.
#pragma once

#include <algorithm>
#include <bitset>
#include <limits>
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
  // How it is worded (wording_weight()); the strongest counts.
  void add_wording(double weight) { wording_ = std::max(wording_, weight); }
  void add(const Evidence& other);

  // The log odds, roughly, that the sentence is an order to a model, by what speaks more for it: its facts or
  // its wording. From k_order_min it counts as one.
  [[nodiscard]] double weight() const;
  // The same beside an order, where nothing speaks for its being said to people.
  [[nodiscard]] double weight_beside_order() const;

 private:
  [[nodiscard]] double weight_of_facts() const;
  [[nodiscard]] double weight_of_wording() const;

  Facts facts_;
  double wording_ = -std::numeric_limits<double>::infinity();
};

// On 26,000 paragraphs of Swedish authorities' pages and statutes hardly any sentence reaches it.
inline constexpr double k_order_min = 2.25;

// Of the words of `sentence`; marks and what surrounds it are added by who knows them.
[[nodiscard]] Evidence evidence_of(std::string_view sentence);

}  // namespace svea::orders

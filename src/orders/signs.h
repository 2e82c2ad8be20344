// What facts about a sentence weigh together.
#pragma once

#include <initializer_list>
#include <vector>

#include "orders/evidence.h"

namespace svea::orders {

// Facts that together weigh something. Alone they weigh little: "ignorera", "instruktion" and "assistent"
// are everyday words of administration, and it is who is told to do what with which that gives an order away.
struct Sign {
  double weight;
  Facts facts;

  Sign(double its_weight, std::initializer_list<std::size_t> its_facts) : weight(its_weight) {
    for (const auto fact : its_facts) facts.set(fact);
  }
};

[[nodiscard]] const std::vector<Sign>& signs();

// Commands about what only a writer of answers has to do with – its answer, who asked, its sources, its
// instructions, the conversation – in whatever words: each such subject after the first weighs.
[[nodiscard]] double weight_of_subjects(const Facts& facts);

}  // namespace svea::orders

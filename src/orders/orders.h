// Finds text that gives orders to a language model, in what was written for people.
#pragma once

#include <string_view>
#include <vector>

#include "text/words.h"

namespace svea::orders {

struct Order {
  text::Span span;    // bytes of the text: one or several whole sentences
  double weight = 0;  // of its strongest sentence (the log odds, roughly, that it is one)
};

// In Swedish and English, also where it is hidden: among invisible characters, in lookalike letters, as
// base64, in comments, behind the marks of chat templates. Looks for evidence rather than phrases: who is
// spoken to, what is commanded and what of, and how that is worded. In order, none overlapping. Pure; safe
// from any thread. docs/svar.md says what is done with them, src/orders/README.md how well it works.
[[nodiscard]] std::vector<Order> find_orders(std::string_view utf8);

}  // namespace svea::orders

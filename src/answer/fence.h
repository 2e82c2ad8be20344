// Orders to a language model that stand in passages are taken out before anybody answers from them.
#pragma once

#include <span>
#include <vector>

#include "answer/answer_stream.h"
#include "search/search_index.h"

namespace svea::answer {

// Puts "[…]" and spaces in the place of what find_orders() finds, so that every other code point keeps its
// place: no step after this reads the order, quotes it or takes it for support. Titles and headings that hold
// one become "[…]". The document itself is as it was. Gives the hits that held one, as indices.
[[nodiscard]] std::vector<std::size_t> fence_orders(std::span<search::Hit> hits);

// Tells the person, once for each document (the warning "orders_in_document"), and the log.
void report_orders(std::span<const search::Hit> hits, std::span<const std::size_t> fenced,
                   AnswerStream& answer);

}  // namespace svea::answer

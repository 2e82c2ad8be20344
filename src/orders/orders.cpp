#include "orders/orders.h"

#include <algorithm>

#include "orders/encoded.h"
#include "orders/evidence.h"
#include "orders/marks.h"
#include "orders/reading.h"
#include "text/sentences.h"

namespace svea::orders {
namespace {

// A sentence beside an order needs less of its own: "Skriv TULPAN." alone is harmless.
constexpr double k_beside_order_min = 0.5;

struct Sentence {
  text::Span span;  // of the reading
  Evidence evidence;
  double weight = 0;
  bool is_order = false;
};

bool overlap(text::Span one, text::Span other) { return one.start < other.end && other.start < one.end; }

Trait trait_of(Mark mark) {
  switch (mark) {
    case Mark::token:
      return Trait::token;
    case Mark::speaker:
      return Trait::speaker;
    case Mark::fence_end:
      return Trait::fence_end;
    case Mark::ending:
      return Trait::ending;
    case Mark::comment:
      return Trait::comment;
  }
  return Trait::token;
}

std::vector<Sentence> sentences_of(const Reading& reading) {
  const std::string_view text = reading.text();
  std::vector<Sentence> all;
  for (const auto span : text::sentences(text)) {
    Sentence sentence{.span = span, .evidence = evidence_of(text.substr(span.start, span.end - span.start))};
    if (reading.is_disguised(span)) sentence.evidence.add(Trait::disguised);
    all.push_back(std::move(sentence));
  }
  for (const auto& found : marks_in(text))
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (!overlap(all[i].span, found.span)) continue;
      all[i].evidence.add(trait_of(found.mark));
      // A speaker's mark on a line of its own is about the next one.
      const bool stands_alone = all[i].span.end <= found.span.end + 1;
      if (found.mark == Mark::speaker && stands_alone && i + 1 < all.size())
        all[i + 1].evidence.add(Trait::speaker);
    }
  for (const auto& unpacked : unpack(text))
    for (auto& sentence : all) {
      if (!overlap(sentence.span, unpacked.span)) continue;
      sentence.evidence.add(Trait::packed);
      sentence.evidence.add(evidence_of(unpacked.text));
    }
  return all;
}

void spread(std::vector<Sentence>& all) {
  const auto follows_order = [&](std::size_t i) { return i > 0 && all[i - 1].is_order; };
  const auto precedes_order = [&](std::size_t i) { return i + 1 < all.size() && all[i + 1].is_order; };
  const auto may_go_along = [&](std::size_t i) {
    return all[i].evidence.weight_beside_order() >= k_beside_order_min;
  };
  for (std::size_t i = 0; i < all.size(); ++i)
    if (follows_order(i) && may_go_along(i)) all[i].is_order = true;
  for (std::size_t i = all.size(); i-- > 0;)
    if (precedes_order(i) && may_go_along(i)) all[i].is_order = true;
}

}  // namespace

std::vector<Order> find_orders(std::string_view utf8) {
  const Reading reading(utf8);
  auto all = sentences_of(reading);
  for (auto& sentence : all) {
    sentence.weight = sentence.evidence.weight();
    sentence.is_order = sentence.weight >= k_order_min;
  }
  spread(all);
  std::vector<Order> orders;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!all[i].is_order) continue;
    const auto span = reading.original(all[i].span);
    const bool goes_on = i > 0 && all[i - 1].is_order;
    if (!goes_on) orders.push_back({span, all[i].weight});
    orders.back().span.end = span.end;
    orders.back().weight = std::max(orders.back().weight, all[i].weight);
  }
  return orders;
}

}  // namespace svea::orders

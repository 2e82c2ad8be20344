#include "fields/find.h"

#include <algorithm>
#include <utility>

#include "fields/composed.h"
#include "fields/names.h"
#include "fields/overlaps.h"
#include "fields/patterns.h"
#include "fields/readers.h"

namespace svea::fields {
namespace {

// What the patterns say, by how it is gone on with.
struct Reads {
  std::vector<Claim> plain;     // may not overlap
  std::vector<Match> composed;  // periods, deadlines and decisions are made of others: they are read last
};

bool is_composed(Kind kind) {
  return kind == Kind::period || kind == Kind::deadline || kind == Kind::decision;
}

// A thing's end may be further in than its expression's: marks after an address on the web.
text::Span span_of(const Match& match, const Reading& reading) {
  if (match.kind != Kind::url) return match.span;
  return {match.span.start, match.span.start + reading.value.size()};
}

Reads read_all(std::string_view utf8, const FindOptions& options) {
  Reads reads;
  for (auto& match : matches_in(utf8)) {
    if (!match.kind) {
      reads.plain.push_back({match.span, match.confidence});
    } else if (is_composed(*match.kind)) {
      reads.composed.push_back(std::move(match));
    } else if (auto reading = read(match, options.today)) {
      const auto span = span_of(match, *reading);
      reads.plain.push_back(
          {span, match.confidence,
           Found{*match.kind, span, std::move(reading->value), match.confidence * reading->certainty}});
    }
  }
  return reads;
}

bool wants_names(const Kinds& kinds) {
  return kinds.contains(Kind::person) || kinds.contains(Kind::organisation) || kinds.contains(Kind::place);
}

// Names besides what is found already; letters of an address or a case number are no names.
void add_names(std::string_view utf8, std::vector<Found>& found) {
  const auto taken = covered_by(found);
  for (auto& name : find_names(utf8))
    if (!taken.overlaps(name.span)) found.push_back(std::move(name));
}

void append(std::vector<Found>& all, std::vector<Found> more) {
  std::ranges::move(more, std::back_inserter(all));
}

}  // namespace

std::vector<Found> find(std::string_view utf8, const FindOptions& options) {
  auto reads = read_all(utf8, options);
  auto found = without_overlaps(std::move(reads.plain));
  if (wants_names(options.kinds)) add_names(utf8, found);
  std::ranges::sort(found, {}, [](const Found& one) { return one.span.start; });
  auto periods = read_periods(reads.composed, found);
  // "3" of "3–5 maj" is a day and no number.
  const auto in_periods = covered_by(periods);
  std::erase_if(found,
                [&](const Found& one) { return one.kind == Kind::number && in_periods.overlaps(one.span); });
  auto deadlines = read_deadlines(reads.composed, found);
  append(found, std::move(periods));
  append(found, std::move(deadlines));
  if (options.kinds.contains(Kind::decision)) append(found, read_decisions(reads.composed, utf8));
  std::erase_if(found, [&](const Found& one) { return !options.kinds.contains(one.kind); });
  std::ranges::sort(found, {}, [](const Found& one) { return std::pair(one.span.start, ~one.span.end); });
  return found;
}

}  // namespace svea::fields

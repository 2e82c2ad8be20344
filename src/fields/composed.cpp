#include "fields/composed.h"

#include <fmt/format.h>

#include <algorithm>

#include "fields/overlaps.h"
#include "fields/readers.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::fields {
namespace {

// A sentence longer than this is a text without full stops.
constexpr std::size_t k_decision_bytes_max = 1500;

// The dates within the span, in order.
std::vector<const Found*> dates_in(text::Span span, std::span<const Found> found) {
  std::vector<const Found*> dates;
  for (auto at =
           std::ranges::lower_bound(found, span.start, {}, [](const Found& one) { return one.span.start; });
       at != found.end() && at->span.start < span.end; ++at)
    if (at->kind == Kind::date && at->span.end <= span.end) dates.push_back(&*at);
  return dates;
}

// "1 januari–31 mars 2024": the first has the year of the last.
std::string with_year_of(std::string_view day, std::string_view other) {
  constexpr std::string_view k_no_year = "--";
  if (!day.starts_with(k_no_year) || other.starts_with(k_no_year)) return std::string(day);
  return fmt::format("{}-{}", other.substr(0, 4), day.substr(k_no_year.size()));
}

std::optional<Reading> period_of(const Match& match, std::span<const Found> found) {
  const auto dates = dates_in(match.span, found);
  if (dates.size() < 2) return read_period(match);
  const auto& last = dates.back()->value;
  return Reading{with_year_of(dates.front()->value, last) + "/" + last};
}

// "P3W", "P30D" (ISO 8601).
std::optional<Reading> duration_of(const Match& match) {
  const std::string unit = text::fold(match["unit"]);
  const std::string_view letter = unit.contains("dag")     ? "D"
                                  : unit.contains("veck")  ? "W"
                                  : unit.starts_with("må") ? "M"
                                                           : "Y";
  const auto count = value_of_figure(match["count"]);
  if (!count) return std::nullopt;
  return Reading{fmt::format("P{:.0f}{}", *count, letter)};
}

std::optional<Reading> deadline_of(const Match& match, std::span<const Found> found) {
  if (!match["count"].empty()) return duration_of(match);
  const auto dates = dates_in(match.span, found);
  if (dates.empty()) return std::nullopt;
  return Reading{dates.back()->value};
}

template <typename ReadOne>
std::vector<Found> read_kind(std::span<const Match> matches, Kind kind, ReadOne read_one) {
  std::vector<Claim> claims;
  for (const auto& match : matches) {
    if (match.kind != kind) continue;
    if (auto reading = read_one(match))
      claims.push_back(
          {match.span, match.confidence,
           Found{kind, match.span, std::move(reading->value), match.confidence * reading->certainty}});
  }
  return without_overlaps(std::move(claims));
}

}  // namespace

std::vector<Found> read_periods(std::span<const Match> matches, std::span<const Found> found) {
  return read_kind(matches, Kind::period, [&](const Match& match) { return period_of(match, found); });
}

std::vector<Found> read_deadlines(std::span<const Match> matches, std::span<const Found> found) {
  return read_kind(matches, Kind::deadline, [&](const Match& match) { return deadline_of(match, found); });
}

std::vector<Found> read_decisions(std::span<const Match> matches, std::string_view utf8) {
  std::vector<Claim> decisions;
  std::vector<text::Span> sentences;
  for (const auto& match : matches) {
    if (match.kind != Kind::decision) continue;
    if (sentences.empty()) sentences = text::sentences(utf8);
    const auto after = std::ranges::upper_bound(sentences, match.span.start, {}, &text::Span::start);
    if (after == sentences.begin()) continue;
    const auto sentence = *std::prev(after);
    if (sentence.end - sentence.start > k_decision_bytes_max) continue;
    decisions.push_back({sentence, match.confidence,
                         Found{Kind::decision, sentence,
                               with_single_spaces(utf8.substr(sentence.start, sentence.end - sentence.start)),
                               match.confidence}});
  }
  return without_overlaps(std::move(decisions));
}

}  // namespace svea::fields

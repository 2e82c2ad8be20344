#include "fields/extract.h"

#include <algorithm>

#include "fields/candidates.h"
#include "fields/find.h"
#include "fields/layout.h"
#include "fields/limits.h"

namespace svea::fields {
namespace {

// How far a fitting label carries, and what is lost without one.
constexpr double k_labelled_least = 0.6;
constexpr double k_only_one = 0.75;
constexpr double k_one_of_many = 0.8;
constexpr double k_unlabelled_beside_labelled = 0.5;
// Fewer fields on a line make no row of it.
constexpr std::size_t k_row_fields_min = 2;

using Candidates = std::span<const FieldCandidate>;

Kinds kinds_of(const Schema& schema) {
  Kinds kinds;
  for (const auto& field : schema.fields)
    if (field.kind) kinds.insert(*field.kind);
  return kinds;
}

Candidates within(Candidates all, text::Span span) {
  const auto first =
      std::ranges::lower_bound(all, span.start, {}, [](const auto& one) { return one.span.start; });
  const auto end = std::ranges::lower_bound(first, all.end(), span.end, {},
                                            [](const auto& one) { return one.span.start; });
  return {first, end};
}

bool has_label(const FieldCandidate& one) { return one.nearness > 0; }

Value value_of(const FieldCandidate& one, double share) {
  return {one.value, one.span, one.confidence * share};
}

double labelled_share(const FieldCandidate& one) {
  return k_labelled_least + (1 - k_labelled_least) * one.nearness;
}

Cell all_of(Candidates candidates) {
  const bool some_labelled = std::ranges::any_of(candidates, has_label);
  Cell cell;
  for (const auto& one : candidates.first(std::min(candidates.size(), limits::k_values_max)))
    cell.push_back(value_of(one, has_label(one)  ? labelled_share(one)
                                 : some_labelled ? k_unlabelled_beside_labelled
                                                 : k_one_of_many));
  return cell;
}

// The one with the best label; without any label the only one there is, be it said several times.
Cell best_of(Candidates candidates) {
  if (candidates.empty()) return {};
  const auto score = [](const FieldCandidate& one) { return one.confidence * one.nearness; };
  const auto& best = *std::ranges::max_element(candidates, {}, score);  // the first of equals
  if (has_label(best)) return {value_of(best, labelled_share(best))};
  const auto& first = candidates.front();
  if (std::ranges::any_of(candidates, [&](const auto& one) { return one.value != first.value; })) return {};
  return {value_of(first, k_only_one)};
}

using OfFields = std::vector<std::vector<FieldCandidate>>;

Row row_within(const Schema& schema, const OfFields& candidates, text::Span span) {
  Row row;
  for (std::size_t i = 0; i < schema.fields.size(); ++i) {
    const auto inside = within(candidates[i], span);
    row.push_back(schema.fields[i].is_many ? all_of(inside) : best_of(inside));
  }
  return row;
}

// Lines that hold enough fields; the head of a table holds labels and no values.
std::vector<Row> rows_of(const Schema& schema, const OfFields& candidates, const Layout& layout) {
  const auto enough = std::min(k_row_fields_min, schema.fields.size());
  std::vector<Row> rows;
  for (const auto& line : layout.lines()) {
    auto row = row_within(schema, candidates, line.span);
    const auto filled = std::ranges::count_if(row, [](const Cell& cell) { return !cell.empty(); });
    if (static_cast<std::size_t>(filled) >= enough) rows.push_back(std::move(row));
    if (rows.size() == limits::k_rows_max) break;
  }
  return rows;
}

}  // namespace

std::vector<Row> extract(std::string_view utf8, const Schema& schema,
                         std::optional<std::chrono::sys_days> today) {
  const Layout layout(utf8);
  const auto found = find(utf8, {.kinds = kinds_of(schema), .today = today});
  const auto candidates = field_candidates(utf8, layout, schema, found);
  std::vector<Row> rows;
  if (schema.has_rows) rows = rows_of(schema, candidates, layout);
  if (rows.empty()) rows.push_back(row_within(schema, candidates, {0, utf8.size()}));
  return rows;
}

}  // namespace svea::fields

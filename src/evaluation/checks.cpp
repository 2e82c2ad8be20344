#include "evaluation/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "answer/differences.h"
#include "answer/support.h"
#include "json/json.h"
#include "json/lines.h"
#include "orders/orders.h"
#include "text/sentences.h"

namespace svea::evaluation {
namespace {

// A case is a passage or two.
constexpr std::size_t k_line_bytes_max = 1u << 20;

// Reads what all cases have; `judge` fills in kind, is_there and was_found.
Result<CheckReport> evaluate(std::istream& cases,
                             const std::function<Status(const json::Object&, CheckOutcome&)>& judge) {
  std::vector<CheckOutcome> outcomes;
  TRY(json::for_each_line(cases, k_line_bytes_max, [&](const json::Object& line) -> Status {
    CheckOutcome outcome;
    TRY(json::get<std::string>(line, "id"));
    outcome.split = TRY(json::find<std::string>(line, "split")).value_or("");
    TRY(judge(line, outcome));
    outcomes.push_back(std::move(outcome));
    return {};
  }));
  return report_of(outcomes);
}

std::size_t covered(std::span<const orders::Order> found, text::Span sought) {
  std::size_t bytes = 0;
  for (const auto& order : found) {
    const auto start = std::max(order.span.start, sought.start);
    const auto end = std::min(order.span.end, sought.end);
    if (start < end) bytes += end - start;
  }
  return bytes;
}

Status judge_order(const json::Object& line, CheckOutcome& outcome) {
  const auto text = TRY(json::get<std::string>(line, "text"));
  const auto order = TRY(json::get<std::string>(line, "order"));
  outcome.kind = TRY(json::find<std::string>(line, "technique")).value_or("");
  outcome.is_there = !order.empty();
  if (outcome.kind.empty()) outcome.kind = "harmless";
  const auto found = orders::find_orders(text);
  if (!outcome.is_there) {
    outcome.was_found = !found.empty();
    return {};
  }
  const auto at = text.find(order);
  if (at == std::string::npos)
    return fail(ErrorKind::invalid_input, "set_order_missing",
                {fmt::format("Ordern ”{}” finns inte i fallets text.", order),
                 fmt::format("The order “{}” is not in the text of its case.", order)});
  outcome.was_found = 5 * covered(found, {at, at + order.size()}) >= 3 * order.size();
  return {};
}

Status judge_support(const json::Object& line, CheckOutcome& outcome) {
  const auto claim = TRY(json::get<std::string>(line, "claim"));
  const auto passage = TRY(json::get<std::string>(line, "passage"));
  outcome.kind = TRY(json::find<std::string>(line, "kind")).value_or("");
  outcome.is_there = !TRY(json::get<bool>(line, "supported"));
  outcome.was_found = answer::support(claim, passage).doubt != model::Doubt::none;
  return {};
}

Result<search::Hit> read_document(const json::Object& line, std::string_view name, std::int64_t id) {
  const auto* object = TRY(json::get<const json::Object*>(line, name));
  search::Hit hit;
  hit.document = {id};
  hit.organisation = {1};
  hit.title = TRY(json::get<std::string>(*object, "title"));
  hit.name = fmt::format("{}.md", id);
  hit.date = TRY(json::get<std::string>(*object, "date"));
  hit.passage.text = TRY(json::get<std::string>(*object, "text"));
  return hit;
}

Status judge_difference(const json::Object& line, CheckOutcome& outcome) {
  std::vector<search::Hit> hits;
  hits.push_back(TRY(read_document(line, "first", 1)));
  hits.push_back(TRY(read_document(line, "second", 2)));
  const auto newer = TRY(json::get<std::string>(line, "newer"));
  outcome.kind = TRY(json::find<std::string>(line, "kind")).value_or("");
  outcome.is_there = TRY(json::get<bool>(line, "differs"));
  std::vector<answer::Place> said;
  for (const auto span : text::sentences(hits.front().passage.text)) said.push_back({0, span});
  const auto differences = answer::find_differences(hits, said);
  if (differences.empty()) return {};
  const auto& first = differences.front();
  const std::string_view told = first.is_newer ? "second" : first.is_older ? "first" : "";
  outcome.was_found = !outcome.is_there || told == newer;
  return {};
}

}  // namespace

Result<CheckReport> evaluate_support(std::istream& cases) { return evaluate(cases, judge_support); }

Result<CheckReport> evaluate_differences(std::istream& cases) { return evaluate(cases, judge_difference); }

Result<CheckReport> evaluate_orders(std::istream& cases) { return evaluate(cases, judge_order); }

}  // namespace svea::evaluation

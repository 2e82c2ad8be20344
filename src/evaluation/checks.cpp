#include "evaluation/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <vector>

#include "json/json.h"
#include "json/lines.h"
#include "orders/orders.h"

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

}  // namespace

Result<CheckReport> evaluate_orders(std::istream& cases) { return evaluate(cases, judge_order); }

}  // namespace svea::evaluation

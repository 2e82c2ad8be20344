#include "answer/fence.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string>

#include "base/log.h"
#include "orders/orders.h"
#include "text/unicode.h"

namespace svea::answer {
namespace {

constexpr std::string_view k_marker = "[…]";
constexpr std::int64_t k_marker_code_points = 3;

// As many code points as `order` has. What is shorter than the marker becomes spaces.
std::string filler(std::string_view order) {
  const auto length = text::code_points(order);
  if (length < k_marker_code_points) return std::string(static_cast<std::size_t>(length), ' ');
  return std::string(k_marker) + std::string(static_cast<std::size_t>(length - k_marker_code_points), ' ');
}

bool fence_passage(std::string& passage) {
  const auto orders = orders::find_orders(passage);
  for (auto order = orders.rbegin(); order != orders.rend(); ++order) {
    const auto size = order->span.end - order->span.start;
    passage.replace(order->span.start, size,
                    filler(std::string_view(passage).substr(order->span.start, size)));
  }
  return !orders.empty();
}

bool fence_name(std::string& name) {
  if (orders::find_orders(name).empty()) return false;
  name = k_marker;
  return true;
}

}  // namespace

std::vector<std::size_t> fence_orders(std::span<search::Hit> hits) {
  std::vector<std::size_t> fenced;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    auto& hit = hits[i];
    bool held_some = fence_passage(hit.passage.text);
    auto& title = hit.title.empty() ? hit.name : hit.title;
    if (fence_name(title)) held_some = true;
    for (auto& heading : hit.passage.heading_path)
      if (fence_name(heading)) held_some = true;
    if (held_some) fenced.push_back(i);
  }
  return fenced;
}

void report_orders(std::span<const search::Hit> hits, std::span<const std::size_t> fenced,
                   AnswerStream& answer) {
  std::set<model::DocumentId> told;
  for (const auto i : fenced) {
    const auto& hit = hits[i];
    if (!told.insert(hit.document).second) continue;
    log(LogLevel::warning, "orders_in_document",
        {{"document", fmt::format("{}", hit.document.value)},
         {"organisation", fmt::format("{}", hit.organisation.value)},
         {"page", fmt::format("{}", hit.passage.page)}});
    const auto page = hit.passage.page;
    answer.warn("orders_in_document",
                {fmt::format("I ”{}”{} står text som ger order till språkmodeller. Den är utelämnad, och "
                             "svaret bygger inte på den. Berätta det för den som ansvarar för dokumentet.",
                             hit.name, page > 0 ? fmt::format(", sidan {},", page) : ""),
                 fmt::format("“{}”{} holds text that gives orders to language models. It was left out, and "
                             "the answer does not rest on it. Tell whoever is responsible for the document.",
                             hit.name, page > 0 ? fmt::format(", page {},", page) : "")});
  }
}

}  // namespace svea::answer

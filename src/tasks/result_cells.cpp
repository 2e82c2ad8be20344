#include "tasks/result_cells.h"

#include "tasks/each_object.h"

namespace svea::tasks {
namespace {

template <typename T>
std::optional<T> member(const json::Object& object, std::string_view name) {
  return json::find<T>(object, name).value_or(std::nullopt);
}

}  // namespace

std::string text_in(const json::Object& object, std::string_view name) {
  return member<std::string>(object, name).value_or("");
}

tables::Cell text_cell_of(const json::Object& object, std::string_view name) {
  return tables::text_cell(text_in(object, name));
}

tables::Cell measure_cell_of(const json::Object& object, std::string_view name) {
  const auto number = member<double>(object, name);
  return number ? tables::measure_cell(*number) : tables::Cell{};
}

tables::Evidence evidence_of(const json::Object& object) {
  tables::Evidence evidence{.quote = text_in(object, "text")};
  evidence.confidence = member<double>(object, "confidence");
  if (const auto place = member<const json::Object*>(object, "place"))
    evidence.place = tables::Place{.source = member<std::int64_t>(**place, "source").value_or(0),
                                   .start = member<std::int64_t>(**place, "start").value_or(0),
                                   .end = member<std::int64_t>(**place, "end").value_or(0)};
  return evidence;
}

tables::Cell placed_cell(const json::Object& object, std::string_view name) {
  auto cell = text_cell_of(object, name);
  if (auto evidence = evidence_of(object); evidence.place) cell.evidence.push_back(std::move(evidence));
  return cell;
}

tables::Cell joined_cell(const json::Object& parent, std::string_view list, std::string_view name) {
  tables::Cell joined;
  each_object(parent, list, [&](const json::Object& object) {
    auto one = placed_cell(object, name);
    if (!joined.text.empty() && !one.text.empty()) joined.text += "; ";
    joined.text += one.text;
    for (auto& evidence : one.evidence) joined.evidence.push_back(std::move(evidence));
  });
  return joined;
}

}  // namespace svea::tasks

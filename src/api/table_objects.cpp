#include "api/table_objects.h"

#include <algorithm>

namespace svea::api {
namespace {

json::Value value_of(const tables::Cell& cell) {
  if (cell.number && cell.unit.empty()) return *cell.number;
  return cell.text.empty() ? json::Value() : json::Value(cell.text);
}

json::Object evidenced(const tables::Cell& cell) {
  json::Value confidence;
  json::Array places;
  for (const auto& one : cell.evidence) {
    if (one.confidence)
      confidence = confidence.is_null() ? *one.confidence : std::min(confidence.as_double(), *one.confidence);
    if (one.place)
      places.emplace_back(json::Object{{"source", one.place->source},
                                       {"start", one.place->start},
                                       {"end", one.place->end},
                                       {"text", one.quote}});
  }
  return {{"value", value_of(cell)}, {"confidence", std::move(confidence)}, {"places", std::move(places)}};
}

}  // namespace

json::Array objects_of(const tables::Table& table, bool with_evidence) {
  json::Array objects;
  for (const auto& row : table.rows) {
    json::Object object;
    for (std::size_t i = 0; i < row.size(); ++i)
      object[table.columns[i]] =
          with_evidence && !row[i].evidence.empty() ? json::Value(evidenced(row[i])) : value_of(row[i]);
    objects.emplace_back(std::move(object));
  }
  return objects;
}

}  // namespace svea::api

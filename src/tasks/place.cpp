#include "tasks/place.h"

namespace svea::tasks {

Places::Places(const std::vector<Source>& sources) {
  for (const auto& source : sources) maps_.emplace_back(source.text.text);
}

json::Object Places::at(std::size_t source, text::Span span) const {
  const auto& map = maps_[source];
  return {{"source", source}, {"start", map.code_point_at(span.start)}, {"end", map.code_point_at(span.end)}};
}

}  // namespace svea::tasks

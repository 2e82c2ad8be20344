#include "tasks/model_grounds.h"

#include "tasks/chunks.h"
#include "tasks/model_points.h"
#include "tasks/warnings.h"

namespace svea::tasks {
namespace {

const PointQuestion& question() {
  static const PointQuestion asked{
      "Du ställer samman vad som finns i handlingarna i ett ärende. Du beslutar inte och föreslår inget "
      "beslut.",
      {{"requests", "vad den som ansöker eller klagar begär"},
       {"speaks_for", "omständigheter och yttranden i handlingarna som talar för det som begärs"},
       {"speaks_against", "omständigheter och yttranden i handlingarna som talar emot det som begärs"}}};
  return asked;
}

}  // namespace

Result<std::optional<json::Object>> write_grounds(const Input& input, const Places& places,
                                                  const Tools& tools, std::stop_token stop) {
  if (tools.models.models_for(input.need).empty()) return std::nullopt;
  const auto pieces = chunks_of(input.sources);
  std::vector<std::string> texts;
  for (const auto& chunk : pieces.chunks) texts.push_back(chunk.text);
  Carrier carrier(input.sources);
  const auto said = TRY(ask_for_points(question(), texts, carrier, input, tools, std::move(stop)));
  if (!said) return std::nullopt;
  ModelDoubts doubts{.held_orders = pieces.held_orders, .has_gaps = !said->unread.empty()};
  json::Object grounds{{"writer", said->writer}};
  for (std::size_t list = 0; list < said->lists.size() && !doubts.has_gaps; ++list) {
    json::Array points;
    for (const auto& point : said->lists[list]) {
      doubts.unsupported += is_unsupported(point) ? 1 : 0;
      points.push_back(object_of(point, places));
    }
    if (!points.empty()) grounds[question().lists[list].name] = std::move(points);
  }
  grounds["warnings"] = warnings_of(doubts);
  return grounds;
}

}  // namespace svea::tasks

#include "tasks/written_values.h"

#include <fmt/format.h>

#include "tasks/chunks.h"
#include "tasks/model_points.h"

namespace svea::tasks {
namespace {

// A paragraph; a person writes on.
constexpr std::size_t k_sentences_max = 6;
// As sure as a sentence in other words can be.
constexpr double k_confidence = 0.5;

PointQuestion question_for(const std::vector<const drafts::Field*>& fields) {
  PointQuestion question{"Du skriver utkast till text i en mall, av det som står i underlaget.", {}};
  for (const auto* field : fields)
    question.lists.push_back(
        {field->name, field->guidance.empty() ? "meningar som passar under namnet" : field->guidance});
  return question;
}

}  // namespace

Status write_values(const std::vector<const drafts::Field*>& fields, const Input& input, const Tools& tools,
                    const std::stop_token& stop, FoundValues& found) {
  if (fields.empty() || tools.models.models_for(input.need).empty()) return {};
  std::vector<std::string> texts;
  for (auto& chunk : chunks_of(input.sources).chunks) texts.push_back(std::move(chunk.text));
  Carrier carrier(input.sources);
  const auto said = TRY(ask_for_points(question_for(fields), texts, carrier, input, tools, stop));
  if (!said) return {};
  const Places places(input.sources);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    std::string value;
    json::Object first;
    std::size_t sentences = 0;
    for (const auto& point : said->lists[i]) {
      if (is_unsupported(point) || sentences == k_sentences_max) continue;
      ++sentences;
      if (value.empty()) first = object_of(point, places);
      value += (value.empty() ? "" : " ") + point.text;
    }
    if (value.empty()) continue;
    found.writer = said->writer;
    found.values[fields[i]->name] = value;
    first.erase("text");
    first["name"] = fields[i]->name;
    first["row"] = 0;
    first["value"] = value;
    first["confidence"] = k_confidence;
    first["is_supported"] = true;
    found.found.emplace_back(std::move(first));
  }
  return {};
}

}  // namespace svea::tasks

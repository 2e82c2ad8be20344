#include "tasks/minutes_task.h"

#include <fmt/format.h>

#include "minutes/minutes.h"
#include "minutes/transcript.h"
#include "tasks/each_object.h"
#include "tasks/model_minutes.h"
#include "tasks/options.h"
#include "tasks/place.h"

namespace svea::tasks {
namespace {

json::Object object_of(const minutes::Point& point, const Places& places) {
  return {{"text", point.written},
          {"speaker", point.speaker},
          {"time", point.time ? minutes::written(*point.time) : std::string()},
          {"place", places.at(0, point.span)}};
}

json::Array objects_of(const std::vector<minutes::Point>& points, const Places& places) {
  json::Array objects;
  for (const auto& point : points) objects.push_back(object_of(point, places));
  return objects;
}

std::string get(const json::Object& object, std::string_view name) {
  return json::get<std::string>(object, name).value_or("");
}

// "Vi beslutar … (Anna Berg, 12:03)"
std::string line_of(const json::Object& point) {
  const auto speaker = get(point, "speaker");
  const auto time = get(point, "time");
  std::string source = speaker;
  if (!time.empty()) source += (source.empty() ? "" : ", ") + time;
  const auto said = get(point, "text");
  return source.empty() ? said : fmt::format("{} ({})", said, source);
}

void add_list(const json::Object& result, std::string_view name, std::string_view heading,
              std::string& text) {
  std::string lines;
  each_object(result, name, [&](const json::Object& point) {
    const auto who = get(point, "who");
    const auto when = get(point, "when");
    std::string before = who;
    if (!when.empty()) before += (before.empty() ? "" : ", ") + when;
    lines += before.empty() ? fmt::format("- {}\n", line_of(point))
                            : fmt::format("- **{}:** {}\n", before, line_of(point));
  });
  if (!lines.empty()) text += fmt::format("## {}\n\n{}\n", heading, lines);
}

}  // namespace

Result<json::Object> MinutesTask::check(const json::Object& options) const {
  TRY(only(options, {}));
  return json::Object{};
}

Result<json::Object> MinutesTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const auto minutes = minutes::minutes_of(input.sources.front().text.text);
  if (minutes.utterances == 0)
    return fail(ErrorKind::invalid_input, "minutes_nothing_said",
                {"Utskriften innehåller inget som någon har sagt. Kontrollera att det är rätt fil.",
                 "The transcript holds nothing that anybody said. Check that it is the right file."});
  const Places places(input.sources);
  json::Array speakers;
  for (const auto& speaker : minutes.speakers)
    speakers.push_back(json::Object{{"name", speaker.name}, {"utterances", speaker.utterances}});
  json::Array to_do;
  for (const auto& action : minutes.to_do) {
    auto object = object_of(action.said, places);
    object["who"] = action.who;
    object["when"] = action.when;
    to_do.push_back(std::move(object));
  }
  json::Object result{{"writer", "grund"},
                      {"speakers", std::move(speakers)},
                      {"presence", objects_of(minutes.presence, places)},
                      {"agenda", objects_of(minutes.agenda, places)},
                      {"decided", objects_of(minutes.decided, places)},
                      {"to_do", std::move(to_do)},
                      {"open", objects_of(minutes.open, places)},
                      {"warnings", json::Array{}}};
  if (auto written = TRY(write_minutes(result, input, tools, std::move(stop)))) return *std::move(written);
  return result;
}

std::string MinutesTask::text_of(const json::Object& result) const {
  std::string text;
  std::string names;
  each_object(result, "speakers", [&](const json::Object& speaker) {
    names += (names.empty() ? "" : ", ") + get(speaker, "name");
  });
  if (!names.empty()) text += fmt::format("## Talare\n\n{}\n\n", names);
  add_list(result, "presence", "Närvaro", text);
  add_list(result, "agenda", "Dagordning", text);
  add_list(result, "decided", "Beslutat", text);
  add_list(result, "to_do", "Att göra", text);
  add_list(result, "open", "Öppna frågor", text);
  return text;
}

}  // namespace svea::tasks

#include "tasks/analyse_task.h"

#include <fmt/format.h>

#include <ranges>

#include "compare/contradictions.h"
#include "summary/themes.h"
#include "tasks/each_object.h"
#include "tasks/model_themes.h"
#include "tasks/options.h"
#include "tasks/place.h"
#include "tasks/word_changes.h"

namespace svea::tasks {
namespace {

constexpr std::int64_t k_themes_max = 50;
// What a person takes in at once.
constexpr std::size_t k_themes = 12;
constexpr std::size_t k_examples = 3;
constexpr std::size_t k_contradictions_max = 50;
constexpr std::size_t k_texts_min = 3;

json::Array themes_in(const summary::Themes& found, const Places& places) {
  json::Array themes;
  for (const auto& theme : found.themes) {
    json::Array examples;
    for (const auto& example : theme.examples | std::views::take(k_examples))
      examples.push_back(
          json::Object{{"text", example.written}, {"place", places.at(example.text, example.span)}});
    json::Object object{{"name", theme.name}, {"examples", std::move(examples)}};
    object["words"] = json::Array(theme.words.begin(), theme.words.end());
    object["texts"] = json::Array(theme.texts.begin(), theme.texts.end());
    themes.push_back(std::move(object));
  }
  return themes;
}

json::Array contradictions_in(const Input& input, const Places& places) {
  std::vector<compare::Version> versions;
  for (const auto& source : input.sources)
    versions.push_back({.utf8 = source.text.text, .blocks = source.text.blocks});
  const auto said = [&](const compare::Said& one) {
    return json::Object{{"text", one.written}, {"place", places.at(one.text, one.span)}};
  };
  json::Array objects;
  for (const auto& found : compare::contradictions(versions, k_contradictions_max))
    objects.push_back(json::Object{
        {"one", said(found.one)}, {"other", said(found.other)}, {"details", details_of(found.words)}});
  return objects;
}

std::string text_in(const json::Object& object, std::string_view name) {
  const auto* const said = object.if_contains(name);
  if (said == nullptr || !said->is_object()) return {};
  return json::get<std::string>(said->get_object(), "text").value_or("");
}

}  // namespace

Result<json::Object> AnalyseTask::check(const json::Object& options) const {
  TRY(only(options, {"themes_max"}));
  json::Object whole;
  whole["themes_max"] = TRY(count(options, "themes_max", k_themes_max));
  return whole;
}

Result<json::Object> AnalyseTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  if (input.sources.size() < k_texts_min)
    return fail(ErrorKind::invalid_input, "analyse_needs_more",
                {fmt::format("En analys behöver minst {} texter. Välj fler, eller sammanfatta i stället.",
                             k_texts_min),
                 fmt::format("An analysis needs at least {} texts. Choose more, or summarise instead.",
                             k_texts_min)});
  std::vector<summary::Text> texts;
  json::Array names;
  for (const auto& source : input.sources) {
    texts.push_back({.utf8 = source.text.text, .blocks = source.text.blocks, .title = source.name});
    names.push_back(json::Value(source.name));
  }
  const Places places(input.sources);
  const auto chosen = static_cast<std::size_t>(input.options.at("themes_max").as_int64());
  const auto found = summary::themes_of(texts, chosen > 0 ? chosen : k_themes, k_theme_examples_read);
  tools.on_progress(0.5);
  json::Object result{{"writer", "grund"}, {"texts", std::move(names)}, {"warnings", json::Array{}}};
  auto themes = themes_in(found, places);
  if (auto written = TRY(write_themes(themes, found, input, places, tools, std::move(stop)))) {
    result["writer"] = std::move(written->writer);
    result["warnings"] = std::move(written->warnings);
    themes = std::move(written->themes);
  }
  result["themes"] = std::move(themes);
  result["others"] = json::Array(found.others.begin(), found.others.end());
  result["contradictions"] = contradictions_in(input, places);
  return result;
}

std::string AnalyseTask::text_of(const json::Object& result) const {
  std::string text;
  each_object(result, "themes", [&](const json::Object& theme) {
    const auto* const texts = theme.if_contains("texts");
    const auto count = texts != nullptr && texts->is_array() ? texts->get_array().size() : 0;
    text += fmt::format("## {} ({} texter)\n\n", json::get<std::string>(theme, "name").value_or(""), count);
    each_object(theme, "examples", [&](const json::Object& example) {
      text += fmt::format("- ”{}”\n", json::get<std::string>(example, "text").value_or(""));
    });
    each_object(theme, "differences", [&](const json::Object& difference) {
      text += fmt::format("- {}\n", json::get<std::string>(difference, "text").value_or(""));
    });
    text += '\n';
  });
  std::string contradictions;
  each_object(result, "contradictions", [&](const json::Object& pair) {
    contradictions += fmt::format("- ”{}” men ”{}”\n", text_in(pair, "one"), text_in(pair, "other"));
  });
  if (!contradictions.empty()) text += "## Säger emot varandra\n\n" + contradictions;
  return text;
}

}  // namespace svea::tasks

#include "tasks/simplify_task.h"

#include <optional>

#include "tasks/changes_json.h"
#include "tasks/options.h"
#include "tasks/rewrite_paragraphs.h"

namespace svea::tasks {
namespace {

std::string_view instruction(plain::Level level) {
  if (level == plain::Level::easy)
    return "Skriv om stycket till lättläst svenska: korta meningar med en sak i varje, vanliga ord, aktiva "
           "verb. ";
  return "Skriv om stycket till klarspråk: korta huvudsatser, vanliga ord, aktiva verb, inga förkortningar. ";
}

plain::Level level_of(const json::Object& options) {
  const std::string_view level = options.at("level").as_string();
  return level == "easy" ? plain::Level::easy : plain::Level::plain;
}

}  // namespace

Result<json::Object> SimplifyTask::check(const json::Object& options) const {
  TRY(only(options, {"level", "words"}));
  const auto level = TRY(choice(options, "level", {"plain", "easy"}));
  const auto words = TRY(json::find<std::string>(options, "words")).value_or("");
  if (!words.empty()) TRY(plain::ReplacementList::read(words));
  return json::Object{{"level", level}, {"words", words}};
}

Result<json::Object> SimplifyTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const auto& text = input.sources.front().text.text;
  const auto level = level_of(input.options);
  const std::string words(input.options.at("words").as_string());
  std::optional<plain::ReplacementList> own_words;
  if (!words.empty()) own_words = TRY(plain::ReplacementList::read(words));
  auto simplified =
      TRY(plain::simplify(text, {.level = level, .own_words = own_words ? &*own_words : nullptr}));
  std::string writer = "grund";
  if (const auto by_model = TRY(rewrite_paragraphs(text, instruction(level), input, tools, stop))) {
    simplified = plain::with_rewritten(text, std::move(simplified), by_model->rewritten);
    writer = by_model->writer;
  }
  return json::Object{{"writer", writer},
                      {"level", input.options.at("level")},
                      {"text", simplified.text},
                      {"changes", json_of(simplified.changes)},
                      {"before", json_of(simplified.before)},
                      {"after", json_of(simplified.after)},
                      {"withheld", simplified.withheld}};
}

std::string SimplifyTask::text_of(const json::Object& result) const {
  return json::get<std::string>(result, "text").value_or("");
}

}  // namespace svea::tasks

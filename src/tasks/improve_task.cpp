#include "tasks/improve_task.h"

#include <limits>

#include "base/check.h"
#include "improve/improve.h"
#include "plain/facts.h"
#include "tasks/changes_json.h"
#include "tasks/guide_json.h"
#include "tasks/options.h"
#include "tasks/rewrite_paragraphs.h"

namespace svea::tasks {
namespace {

std::string instruction(const improve::Guide& guide) {
  std::string text =
      "Rätta stavning, grammatik och skiljetecken i stycket och gör det tydligare där det behövs. ";
  if (guide.address == improve::Address::du) text += "Tilltala läsaren med du. ";
  if (guide.address == improve::Address::ni) text += "Tilltala läsaren med ni. ";
  if (guide.address == improve::Address::none) text += "Tilltala inte läsaren. ";
  if (guide.person == improve::Person::authority) text += "Skriv inte vi utan myndighetens namn. ";
  if (guide.avoid_passive) text += "Skriv aktivt. ";
  for (const auto& word : guide.words)
    if (!word.write.empty())
      text.append("Skriv ").append(word.write).append(" i stället för ").append(word.avoid).append(". ");
  return guide.text.empty()
             ? text
             : text.append("Följ organisationens skrivguide:\n").append(guide.text).append("\n");
}

bool keeps_facts(const plain::Rewritten& rewritten) {
  return !rewritten.after.empty() && plain::check_facts(rewritten.paragraph.text, rewritten.after).empty();
}

// What a model wrote in place of the rules' changes.
void take(std::string_view text, const Rewrites& by_model, improve::Improved& improved) {
  improved.withheld += plain::take_rewritten(
      improved.changes, by_model.rewritten, keeps_facts,
      {"En språkmodell har skrivit om stycket. Tal, namn, datum och villkor är desamma.",
       "A language model has rewritten the paragraph. Numbers, names, dates and conditions are the same."});
  auto changed = plain::apply_changes(text, improved.changes);
  check(changed.has_value(), "the paragraphs are those of the text");
  improved.text = *std::move(changed);
  improved.after = text::readability(improved.text);
}

json::Array notes_on(bool is_spelling_wanted, const improve::Dictionary& dictionary) {
  if (!is_spelling_wanted || dictionary.is_there()) return {};
  return {json::Object{{"detail",
                        "Stavningen är inte granskad, eftersom servern saknar ordlista. Be den som sköter "
                        "servern installera paketet hunspell-sv."},
                       {"detail_en",
                        "Spelling was not checked, since the server has no dictionary. Ask those who run the "
                        "server to install the package hunspell-sv."}}};
}

}  // namespace

Result<json::Object> ImproveTask::check(const json::Object& options) const {
  TRY(only(options, {"guide", "spelling", "grammar", "structure", "tone"}));
  json::Object whole{{"guide", TRY(count(options, "guide", std::numeric_limits<std::int64_t>::max()))}};
  for (const auto* name : {"spelling", "grammar", "structure", "tone"})
    whole[name] = TRY(json::find<bool>(options, name)).value_or(true);
  return whole;
}

Result<improve::Guide> ImproveTask::guide_for(const Input& input, const Tools& tools) const {
  const auto id = input.options.at("guide").as_int64();
  if (id == 0) return improve::Guide{};
  const auto found = TRY(library_.find({id}, tools.library.reach, input.need.asker.person));
  if (!found || found->entry.kind != "guide")
    return fail(ErrorKind::not_found, "guide_not_found",
                {"Skrivguiden finns inte kvar, eller så får du inte läsa den. Välj en annan.",
                 "The writing guide is no longer there, or you may not read it. Choose another."});
  return read_guide(TRY(json::parse_object(found->entry.body)));
}

Result<json::Object> ImproveTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const auto& text = input.sources.front().text;
  const auto wants = [&](std::string_view name) { return input.options.at(name).as_bool(); };
  const improve::Options options{.guide = TRY(guide_for(input, tools)),
                                 .spelling = wants("spelling"),
                                 .grammar = wants("grammar"),
                                 .structure = wants("structure"),
                                 .tone = wants("tone")};
  auto improved = TRY(improve::improve(text, dictionary_, options));
  std::string writer = "grund";
  if (const auto by_model =
          TRY(rewrite_paragraphs(text.text, instruction(options.guide), input, tools, stop))) {
    take(text.text, *by_model, improved);
    writer = by_model->writer;
  }
  return json::Object{{"writer", writer},
                      {"text", improved.text},
                      {"changes", json_of(improved.changes)},
                      {"before", json_of(improved.before)},
                      {"after", json_of(improved.after)},
                      {"withheld", improved.withheld},
                      {"notes", notes_on(options.spelling, dictionary_)}};
}

std::string ImproveTask::text_of(const json::Object& result) const {
  return json::get<std::string>(result, "text").value_or("");
}

}  // namespace svea::tasks

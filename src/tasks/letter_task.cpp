#include "tasks/letter_task.h"

#include <algorithm>
#include <set>
#include <utility>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "fields/find.h"
#include "plain/simplify.h"
#include "summary/facts.h"
#include "tasks/each_object.h"
#include "tasks/model_letter.h"
#include "tasks/options.h"
#include "tasks/place.h"
#include "tasks/translated_letter.h"

namespace svea::tasks {
namespace {

// A letter is read to its end when it fits a page.
constexpr std::size_t k_matter_sentences = 5;
constexpr std::size_t k_to_do_each = 4;
constexpr std::size_t k_contacts_max = 4;
constexpr std::size_t k_name_bytes_max = 200;

using Where = std::pair<std::size_t, std::size_t>;  // source and first byte

class Letter {
 public:
  Letter(const std::vector<Source>& sources, plain::Level level)
      : sources_(sources), places_(sources), level_(level) {
    for (const auto& source : sources)
      texts_.push_back({.utf8 = source.text.text, .blocks = source.text.blocks, .title = source.name});
  }

  json::Array parts() {
    // What is to be done is told once, and not as a part of the matter too.
    auto to_do = sentences_to_do();
    auto matter = sentences_of_the_matter();
    json::Array parts;
    add(parts, "matter", std::move(matter));
    add(parts, "to_do", std::move(to_do));
    add(parts, "contact", contacts());
    return parts;
  }

 private:
  static void add(json::Array& parts, std::string_view kind, json::Array sentences) {
    if (!sentences.empty())
      parts.push_back(json::Object{{"kind", kind}, {"sentences", std::move(sentences)}});
  }

  // A sentence that can't be made simpler stands as it is.
  json::Object simpler(std::size_t source, text::Span span, const std::string& written) const {
    const auto simplified = plain::simplify(written, {.level = level_});
    return {{"text", simplified ? simplified->text : written},
            {"source_text", written},
            {"place", places_.at(source, span)}};
  }

  json::Array sentences_to_do() {
    json::Array sentences;
    for (std::size_t source = 0; source < texts_.size(); ++source)
      for (const auto& fact : summary::facts_of(texts_[source], k_to_do_each)) {
        if (fact.kind == summary::FactKind::decision) continue;
        if (!told_.insert({source, fact.span.start}).second) continue;
        sentences.push_back(simpler(source, fact.span, fact.written));
      }
    return sentences;
  }

  json::Array sentences_of_the_matter() {
    const summary::Options options{.length = summary::Length::points,
                                   .reader = summary::Reader::citizen,
                                   .sentences_max = k_matter_sentences};
    json::Array sentences;
    for (const auto& group : summary::summarise(texts_, options).groups)
      for (const auto& sentence : group.sentences)
        if (told_.insert({sentence.text, sentence.span.start}).second)
          sentences.push_back(simpler(sentence.text, sentence.span, sentence.written));
    return sentences;
  }

  json::Array contacts() const {
    const fields::FindOptions options{.kinds = {fields::Kind::phone, fields::Kind::email, fields::Kind::url}};
    json::Array found;
    std::set<std::string> known;
    for (std::size_t source = 0; source < sources_.size(); ++source) {
      const std::string_view utf8 = sources_[source].text.text;
      for (const auto& contact : fields::find(utf8, options)) {
        if (found.size() == k_contacts_max || !known.insert(contact.value).second) continue;
        const std::string written(utf8.substr(contact.span.start, contact.span.end - contact.span.start));
        found.push_back(json::Object{
            {"text", written}, {"source_text", written}, {"place", places_.at(source, contact.span)}});
      }
    }
    return found;
  }

  const std::vector<Source>& sources_;
  const Places places_;
  const plain::Level level_;
  std::vector<summary::Text> texts_;
  std::set<Where> told_;
};

std::string_view heading_of(std::string_view kind) {
  if (kind == "matter") return "Det här gäller";
  return kind == "to_do" ? "Det här behöver göras" : "Har du frågor?";
}

std::string letter_of(const json::Array& parts, const std::string& name) {
  std::string letter = name.empty() ? "Hej!\n" : fmt::format("Hej {}!\n", name);
  for (const auto& value : parts) {
    const auto& part = value.as_object();
    const auto kind = json::get<std::string>(part, "kind").value_or("");
    letter += fmt::format("\n## {}\n\n", heading_of(kind));
    if (kind == "contact") letter += "Hör av dig till oss:\n\n";
    each_object(part, "sentences", [&](const json::Object& sentence) {
      letter += fmt::format("- {}\n", json::get<std::string>(sentence, "text").value_or(""));
    });
  }
  return letter + "\nVänliga hälsningar\n\n[Namn och förvaltning]\n";
}

Status check_language(llm::Translator* translator, const std::string& language) {
  if (translator == nullptr)
    return fail(ErrorKind::invalid_input, "translation_not_configured",
                {"Här finns ingen översättningstjänst. Skriv brevet bara på svenska, eller be den som sköter "
                 "Svea att ange en med SVEA_TRANSLATION_URL eller SVEA_TRANSLATION_LANGUAGES.",
                 "There is no translation service here. Write the letter in Swedish only, or ask whoever "
                 "runs Svea to set one with SVEA_TRANSLATION_URL or SVEA_TRANSLATION_LANGUAGES."});
  const auto languages = translator->languages();
  if (std::ranges::find(languages, language) != languages.end()) return {};
  const auto all = fmt::format("{}", fmt::join(languages, ", "));
  return fail(ErrorKind::invalid_input, "translation_language_unknown",
              {fmt::format("Det går inte att översätta till ”{}” just nu. Välj ett av språken: {}.", language,
                           languages.empty() ? "inget svarar" : all),
               fmt::format("Nothing translates into “{}” just now. Choose one of the languages: {}.",
                           language, languages.empty() ? "none answers" : all)});
}

}  // namespace

Result<json::Object> LetterTask::check(const json::Object& options) const {
  TRY(only(options, {"level", "name", "language"}));
  json::Object whole;
  whole["level"] = TRY(choice(options, "level", {"plain", "easy"}));
  const auto name = TRY(json::find<std::string>(options, "name")).value_or("");
  if (name.size() > k_name_bytes_max || name.find('\n') != std::string::npos)
    return fail(ErrorKind::invalid_input, "letter_name_invalid",
                {"Namnet är för långt. Skriv det på en rad.", "The name is too long. Write it on one line."});
  whole["name"] = name;
  const auto language = TRY(json::find<std::string>(options, "language")).value_or("");
  if (!language.empty()) TRY(check_language(translator_, language));
  whole["language"] = language;
  return whole;
}

Result<json::Object> LetterTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const bool is_easy = input.options.at("level").as_string() == "easy";
  const auto level = is_easy ? plain::Level::easy : plain::Level::plain;
  auto parts = Letter(input.sources, level).parts();
  if (parts.empty())
    return fail(ErrorKind::invalid_input, "letter_says_nothing",
                {"Handlingarna har inga meningar att skriva brev om. Lägg till det som personen ska få veta.",
                 "The papers have no sentences to write a letter of. Add what the person is to be told."});
  std::string writer = "grund";
  if (auto written = TRY(write_letter(parts, level, input, tools, stop))) {
    parts = std::move(written->parts);
    writer = std::move(written->writer);
  }
  auto text = letter_of(parts, TRY(json::get<std::string>(input.options, "name")));
  auto translation = TRY(translated(text, input, std::move(stop)));
  return json::Object{{"writer", std::move(writer)},
                      {"level", is_easy ? "easy" : "plain"},
                      {"parts", std::move(parts)},
                      {"letter", std::move(text)},
                      {"translation", std::move(translation)}};
}

Result<json::Value> LetterTask::translated(const std::string& letter, const Input& input,
                                           std::stop_token stop) const {
  const auto language = TRY(json::get<std::string>(input.options, "language"));
  if (language.empty()) return json::Value(nullptr);
  TRY(check_language(translator_, language));
  auto need = input.need;
  need.task = "translate";
  const auto made = TRY(translate_letter(*translator_, letter, language, need, std::move(stop)));
  return json::Object{{"language", language},
                      {"engine", made.engine},
                      {"letter", made.letter},
                      {"left_swedish", made.left_swedish}};
}

std::string LetterTask::text_of(const json::Object& result) const {
  auto text = json::get<std::string>(result, "letter").value_or("");
  const auto* const translation = result.if_contains("translation");
  if (translation == nullptr || !translation->is_object()) return text;
  const auto of_translation = [&](std::string_view name) {
    return json::get<std::string>(translation->get_object(), name).value_or("");
  };
  return fmt::format("{}\n---\n\nMaskinöversättning ({}) av {}\n\n{}", text, of_translation("language"),
                     of_translation("engine"), of_translation("letter"));
}

}  // namespace svea::tasks

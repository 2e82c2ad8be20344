#include "tasks/summarise_task.h"

#include <fmt/format.h>

#include "summary/facts.h"
#include "tasks/carried.h"
#include "tasks/each_object.h"
#include "tasks/found_facts.h"
#include "tasks/model_summary.h"
#include "tasks/options.h"
#include "tasks/place.h"
#include "tasks/warnings.h"

namespace svea::tasks {
namespace {

constexpr std::int64_t k_sentences_max = 100;
// A page of each: more is read in the text itself.
constexpr std::size_t k_facts_max = 40;

summary::Options options_of(const json::Object& options) {
  summary::Options chosen;
  const std::string_view length = options.at("length").as_string();
  const std::string_view reader = options.at("reader").as_string();
  chosen.length = length == "full"     ? summary::Length::full
                  : length == "points" ? summary::Length::points
                                       : summary::Length::brief;
  if (reader == "decision_maker") chosen.reader = summary::Reader::decision_maker;
  if (reader == "citizen") chosen.reader = summary::Reader::citizen;
  if (reader == "caseworker") chosen.reader = summary::Reader::caseworker;
  chosen.sentences_max = static_cast<std::size_t>(options.at("sentences_max").as_int64());
  return chosen;
}

std::vector<summary::Text> texts_of(const std::vector<Source>& sources) {
  std::vector<summary::Text> texts;
  for (const auto& source : sources)
    texts.push_back({.utf8 = source.text.text, .blocks = source.text.blocks, .title = source.name});
  return texts;
}

json::Array quoted_groups(const summary::Summary& summary, const Places& places) {
  json::Array groups;
  for (const auto& group : summary.groups) {
    json::Array sentences;
    for (const auto& sentence : group.sentences)
      sentences.push_back(
          json::Object{{"text", sentence.written}, {"place", places.at(sentence.text, sentence.span)}});
    groups.push_back(json::Object{{"heading", group.heading}, {"sentences", std::move(sentences)}});
  }
  return groups;
}

json::Array checked_groups(const ModelSummary& summary, const std::vector<Source>& sources,
                           const Places& places, std::size_t& unsupported) {
  Carrier carrier(sources);
  json::Array groups;
  for (const auto& group : summary.groups) {
    json::Array sentences;
    for (const auto& written : group.sentences) {
      const auto carried = carrier.carry(written);
      if (carried.verdict == model::Verdict::unsupported) ++unsupported;
      json::Object sentence{{"text", written}, {"verdict", name_of(carried.verdict)}};
      if (carried.span.end > carried.span.start) sentence["place"] = places.at(carried.source, carried.span);
      sentences.push_back(std::move(sentence));
    }
    groups.push_back(json::Object{{"heading", group.heading}, {"sentences", std::move(sentences)}});
  }
  return groups;
}

json::Object facts_in(const std::vector<summary::Text>& texts, const Places& places) {
  json::Object facts{{"decisions", json::Array{}}, {"duties", json::Array{}}, {"deadlines", json::Array{}}};
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (const auto& fact : summary::facts_of(texts[i], k_facts_max)) {
      const auto* const list = fact.kind == summary::FactKind::decision ? "decisions"
                               : fact.kind == summary::FactKind::duty   ? "duties"
                                                                        : "deadlines";
      facts[list].as_array().push_back(
          json::Object{{"text", fact.written}, {"place", places.at(i, fact.span)}});
    }
  return facts;
}

json::Array sections_in(const summary::Summary& summary, const Places& places) {
  json::Array sections;
  for (const auto& section : summary.sections)
    sections.push_back(json::Object{{"heading", section.heading},
                                    {"place", places.at(section.text, section.span)},
                                    {"sentences", section.sentences},
                                    {"taken", section.taken}});
  return sections;
}

}  // namespace

Result<json::Object> SummariseTask::check(const json::Object& options) const {
  TRY(only(options, {"length", "reader", "sentences_max"}));
  json::Object whole;
  whole["length"] = TRY(choice(options, "length", {"brief", "points", "full"}));
  whole["reader"] = TRY(choice(options, "reader", {"anyone", "decision_maker", "citizen", "caseworker"}));
  whole["sentences_max"] = TRY(count(options, "sentences_max", k_sentences_max));
  return whole;
}

Result<json::Object> SummariseTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const auto options = options_of(input.options);
  const auto texts = texts_of(input.sources);
  const auto quoted = summary::summarise(texts, options);
  if (quoted.groups.empty())
    return fail(ErrorKind::invalid_input, "summary_no_sentences",
                {"Texten har inga meningar att sammanfatta. Innehåller den bara tabeller eller enstaka ord, "
                 "läs den som den är.",
                 "The text has no sentences to summarise. If it holds only tables or single words, read it "
                 "as it is."});
  const Places places(input.sources);
  json::Object result;
  const auto written = TRY(write_summary(input, options, tools.models, tools.on_progress, stop));
  if (written) {
    std::size_t unsupported = 0;
    result["writer"] = written->writer;
    result["groups"] = checked_groups(*written, input.sources, places, unsupported);
    result["warnings"] = warnings_of(
        {.unsupported = unsupported, .held_orders = written->held_orders, .has_gaps = written->has_gaps});
  } else {
    result["writer"] = "grund";
    result["groups"] = quoted_groups(quoted, places);
    result["warnings"] = json::Array{};
    result["sections"] = sections_in(quoted, places);
  }
  auto facts = facts_in(texts, places);
  add_found_facts(input.sources, places, k_facts_max, facts);
  result["facts"] = std::move(facts);
  return result;
}

std::string SummariseTask::text_of(const json::Object& result) const {
  std::string text;
  each_object(result, "groups", [&](const json::Object& group) {
    const auto heading = json::get<std::string>(group, "heading").value_or("");
    if (!heading.empty()) text += fmt::format("## {}\n\n", heading);
    each_object(group, "sentences", [&](const json::Object& sentence) {
      text += fmt::format("- {}\n", json::get<std::string>(sentence, "text").value_or(""));
    });
    text += '\n';
  });
  return text;
}

}  // namespace svea::tasks

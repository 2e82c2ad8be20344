#include "tasks/basis_task.h"

#include "basis/points.h"
#include "summary/summarise.h"
#include "tasks/basis_draft.h"
#include "tasks/carried.h"
#include "tasks/case_law.h"
#include "tasks/found_facts.h"
#include "tasks/model_grounds.h"
#include "tasks/model_summary.h"
#include "tasks/options.h"
#include "tasks/place.h"

namespace svea::tasks {
namespace {

constexpr std::size_t k_points_max = 30;
constexpr std::size_t k_facts_max = 20;
// What rules and cases are searched with: a search reads no more than a few sentences.
constexpr std::size_t k_asked_bytes_max = 600;
constexpr std::size_t k_asked_max = 8;

struct Points {
  json::Array requests, speaks_for, speaks_against;
  std::string asked;
};

json::Array& list_of(Points& points, basis::Part part) {
  if (part == basis::Part::request) return points.requests;
  return part == basis::Part::speaks_for ? points.speaks_for : points.speaks_against;
}

Points points_in(const std::vector<Source>& sources, const Places& places) {
  Points points;
  for (std::size_t source = 0; source < sources.size(); ++source) {
    const auto& text = sources[source].text;
    for (const auto& point : basis::points_of(text.text, text.blocks)) {
      auto& list = list_of(points, point.part);
      if (list.size() == k_points_max) continue;
      list.push_back(json::Object{{"text", point.written}, {"place", places.at(source, point.span)}});
      if (point.part == basis::Part::request &&
          points.asked.size() + point.written.size() < k_asked_bytes_max)
        points.asked += point.written + " ";
    }
  }
  return points;
}

std::vector<summary::Text> texts_of(const std::vector<Source>& sources) {
  std::vector<summary::Text> texts;
  for (const auto& source : sources)
    texts.push_back({.utf8 = source.text.text, .blocks = source.text.blocks, .title = source.name});
  return texts;
}

json::Array quoted(const summary::Summary& summary, const Places& places) {
  json::Array sentences;
  for (const auto& group : summary.groups)
    for (const auto& sentence : group.sentences)
      sentences.push_back(
          json::Object{{"text", sentence.written}, {"place", places.at(sentence.text, sentence.span)}});
  return sentences;
}

// What is applied for, and then what else has come to light, a sentence each.
std::vector<std::string> asked_of(const Points& points, const summary::Summary& summary) {
  std::vector<std::string> asked;
  if (!points.asked.empty()) asked.push_back(points.asked);
  for (const auto& group : summary.groups)
    for (const auto& sentence : group.sentences)
      if (asked.size() < k_asked_max && !points.asked.contains(sentence.written))
        asked.push_back(sentence.written);
  return asked;
}

// A model's sentences with the places that carry them; those that nothing carries are left out of a basis.
json::Array carried(const ModelSummary& summary, const std::vector<Source>& sources, const Places& places) {
  Carrier carrier(sources);
  json::Array sentences;
  for (const auto& group : summary.groups)
    for (const auto& written : group.sentences) {
      const auto found = carrier.carry(written);
      if (found.verdict != model::Verdict::supported) continue;
      sentences.push_back(json::Object{{"text", written}, {"place", places.at(found.source, found.span)}});
    }
  return sentences;
}

}  // namespace

Result<json::Object> BasisTask::check(const json::Object& options) const {
  TRY(only(options, {"appeal"}));
  json::Object whole;
  whole["appeal"] = TRY(choice(options, "appeal", {"administrative", "legality", "none"}));
  return whole;
}

Result<json::Object> BasisTask::run(const Input& input, const Tools& tools, std::stop_token stop) const {
  const Places places(input.sources);
  auto points = points_in(input.sources, places);
  const summary::Options options{
      .length = summary::Length::points, .reader = summary::Reader::decision_maker, .sentences_max = 0};
  const auto quotes = summary::summarise(texts_of(input.sources), options);
  const auto asked = asked_of(points, quotes);

  basis::CaseWords words;
  for (const auto& source : input.sources) words.add(source.text.text);
  auto law = TRY(case_law(tools.library, asked, input.sources, words));
  const auto written = TRY(write_summary(input, options, tools.models, tools.on_progress, stop));
  auto grounds = TRY(write_grounds(input, places, tools, stop));

  json::Object facts;
  add_found_facts(input.sources, places, k_facts_max, facts);
  json::Object result{{"writer", written ? written->writer : "grund"},
                      {"warnings", json::Array{}},
                      {"requests", std::move(points.requests)},
                      {"speaks_for", std::move(points.speaks_for)},
                      {"speaks_against", std::move(points.speaks_against)},
                      {"facts", std::move(facts)},
                      {"rules", std::move(law.rules)},
                      {"similar", std::move(law.similar)},
                      {"missing", std::move(law.missing)}};
  result["summary"] = written ? carried(*written, input.sources, places) : quoted(quotes, places);
  // A model's lists take the place of Grund's.
  if (grounds)
    for (auto& member : *grounds) result[member.key()] = std::move(member.value());
  const std::string_view appeal = input.options.at("appeal").as_string();
  result["draft"] = basis_draft(result, appeal);
  return result;
}

std::string BasisTask::text_of(const json::Object& result) const {
  return json::get<std::string>(result, "draft").value_or("");
}

}  // namespace svea::tasks

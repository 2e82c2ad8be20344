#include <algorithm>

#include <doctest/doctest.h>

#include "must.h"
#include "tasks/classify_task.h"
#include "tasks/extract_task.h"
#include "tasks/test_model.h"

namespace svea::tasks {
namespace {

json::Object parsed(const std::string& object) { return must(json::parse_object(object)); }

std::shared_ptr<SayingModel> saying(std::string text) {
  return std::make_shared<SayingModel>([text](const std::string&) { return text; });
}

const std::string k_text =
    "Beslut\nDiarienummer: KS 2024/123\nSökande: Karin Holmgren\nKommunen beviljar 12 500 kr. Å ö.\n";

std::string code_of(const Task& task, const std::string& options) {
  const auto checked = task.check(parsed(options));
  return checked ? "" : checked.error().code;
}

std::string classes_of(int texts_a_class) {
  json::Array classes;
  const std::pair<const char*, std::vector<const char*>> k_plan[] = {
      {"Bygglov", {"carport", "altan", "ritningar", "tillbyggnad"}},
      {"Skolskjuts", {"skolbuss", "hållplats", "elev", "skolväg"}}};
  for (const auto& [name, words] : k_plan) {
    json::Array examples;
    for (int i = 0; i < texts_a_class; ++i)
      examples.emplace_back(std::string("Brev om ") + words[static_cast<std::size_t>(i) % words.size()] +
                            " och " + words[static_cast<std::size_t>(i / 2 + 1) % words.size()]);
    classes.emplace_back(
        json::Object{{"name", name}, {"description", ""}, {"examples", std::move(examples)}});
  }
  return json::serialise(json::Object{{"classes", std::move(classes)}});
}

}  // namespace

TEST_CASE("extracting gives cells that cite their places in code points") {
  Bench bench;
  const ExtractTask task;
  const auto result =
      must(bench.run(task, {k_text}, parsed(R"({"fields": "diarienummer, sökande:person, belopp"})")));
  CHECK(result.at("writer") == "grund");
  const auto& cells = result.at("rows").at(0).at("cells").as_array();
  REQUIRE(cells.size() == 3);
  CHECK(cells[0].at(0).at("value") == "KS 2024/123");
  CHECK(cells[1].at(0).at("text") == "Karin Holmgren");
  CHECK(cells[1].at(0).at("place").at("start") == 42);  // "ö" and "ä" count once
  CHECK(cells[2].at(0).at("value") == "12500 SEK");
  CHECK(task.text_of(result) ==
        "| diarienummer | sökande | belopp |\n|---|---|---|\n| KS 2024/123 | Karin Holmgren | 12500 SEK |\n");
}

TEST_CASE("required fields without a value are told") {
  Bench bench;
  const auto result =
      must(bench.run(ExtractTask(), {k_text},
                     parsed(R"({"fields": [{"name": "IBAN", "kind": "iban", "required": true}]})")));
  CHECK(result.at("missing") == json::Array{"IBAN"});
  CHECK(result.at("rows").at(0).at("cells").at(0).as_array().empty());
}

TEST_CASE("a JSON Schema says the same as fields") {
  const ExtractTask task;
  const auto checked =
      must(task.check(must(json::parse_object(R"({"json_schema": {"type": "object", "properties": {
      "sökande": {"type": "string"}, "beslutsdatum": {"type": "string", "format": "date"},
      "belopp": {"type": "array", "items": {"type": "number"}},
      "utfall": {"enum": ["bifall", "avslag"]}}, "required": ["sökande"]}})"))));
  const auto& all = checked.at("fields").as_array();
  REQUIRE(all.size() == 4);
  CHECK(all[0].at("kind") == "person");
  CHECK(all[0].at("required") == true);
  CHECK(all[1].at("kind") == "date");
  CHECK(all[2].at("kind") == "amount");
  CHECK(all[2].at("many") == true);
  CHECK(all[3].at("choices").as_array().size() == 2);
}

TEST_CASE("without fields a text gives those it has, and one without any says what to do") {
  Bench bench;
  const ExtractTask task;
  const auto options = must(task.check({}));
  const auto result = must(bench.run(task, {k_text}, options));
  CHECK(result.at("is_suggested") == true);
  const auto table = task.table_of(result);
  REQUIRE(std::ranges::count(table.columns, "diarienummer") == 1);
  REQUIRE(std::ranges::count(table.columns, "belopp") == 1);
  const auto nothing = bench.run(task, {"Å ö."}, options);
  REQUIRE(!nothing);
  CHECK(nothing.error().code == "schema_nothing_found");
}

TEST_CASE("a table of what was extracted counts with amounts and cites, also where a person has edited it") {
  Bench bench;
  const ExtractTask task;
  auto result = must(bench.run(task, {k_text}, parsed(R"({"fields": "sökande:person, belopp"})")));
  auto table = task.table_of(result);
  CHECK(table.columns == std::vector<std::string>{"sökande", "belopp"});
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0][1].number == 12500);
  CHECK(table.rows[0][1].unit == "SEK");
  REQUIRE(table.rows[0][0].evidence.size() == 1);
  CHECK(table.rows[0][0].evidence[0].quote == "Karin Holmgren");
  result["rows"].at(0).at("cells").at(0) = json::Array{json::Object{{"value", "Kajsa"}, {"is_edited", true}}};
  result["rows"].as_array().emplace_back("skräp");
  table = task.table_of(result);
  CHECK(table.rows.size() == 1);
  CHECK(table.rows[0][0].text == "Kajsa");
  CHECK(!table.rows[0][0].evidence[0].confidence);
}

TEST_CASE("a table of a class says what came next, and when a person has chosen") {
  Bench bench;
  const ClassifyTask task;
  auto result = must(bench.run(task, {"Vi vill bygga en altan och en carport"}, parsed(classes_of(12))));
  CHECK(result.at("learnt").at("classes").as_array().size() == 2);
  CHECK(!result.at("learnt").at("confusion").as_array().empty());
  auto table = task.table_of(result);
  REQUIRE(table.rows.size() == 1);
  CHECK(table.rows[0][0].text == "Bygglov");
  CHECK(table.rows[0][1].unit == "%");
  CHECK(table.rows[0][2].text == "Skolskjuts");
  result["class"] = "Skolskjuts";
  result["by_person"] = true;
  table = task.table_of(result);
  CHECK(table.rows[0][0].text == "Skolskjuts");
  CHECK(!table.rows[0][1].number);
  CHECK(table.rows[0][2].text == "Bygglov");
  CHECK(table.rows[0][4].text == "Vald av en människa");
}

TEST_CASE("a schema that contradicts itself is refused in words") {
  const ExtractTask task;
  CHECK(code_of(task, R"({"json_schema": {"properties": {}}})") == "schema_empty");
  CHECK(code_of(task, R"({"fields": "a:nej"})") == "field_kind_unknown");
  CHECK(code_of(task, R"({"fields": "a, A"})") == "field_name_twice");
  CHECK(code_of(task, R"({"fields": "a", "json_schema": {}})") == "schema_twice");
  CHECK(code_of(task, R"({"felt": "a"})") == "task_option_unknown");
  CHECK(code_of(task, R"({"json_schema": {"type": "string"}})") == "schema_no_object");
  const auto of_property = [&](const std::string& property) {
    return code_of(task, R"({"json_schema": {"properties": {"a": )" + property + "}}}");
  };
  CHECK(of_property(R"({"type": "number", "format": "date"})") == "schema_contradicts");
  CHECK(of_property(R"({"enum": []})") == "schema_contradicts");
  CHECK(of_property(R"({"type": "array", "minItems": 2, "maxItems": 1})") == "schema_contradicts");
  CHECK(of_property(R"({"type": "object"})") == "schema_too_deep");
  CHECK(code_of(task, R"({"json_schema": {"properties": {"a": {}}, "required": ["b"]}})") ==
        "schema_required_unknown");
}

TEST_CASE("what a language model says is found again in the text, or marked as unsupported") {
  const auto model =
      saying(R"({"rows": [{"sökande": "Karin Holmgren", "belopp": "12500 kronor", "ombud": "Ali Hassan"}]})");
  Bench bench({model});
  const auto result =
      must(bench.run(ExtractTask(), {k_text}, parsed(R"({"fields": "sökande, belopp, ombud"})")));
  CHECK(result.at("writer") == "provmodell");
  const auto& cells = result.at("rows").at(0).at("cells").as_array();
  CHECK(cells[0].at(0).at("place").at("start") == 42);
  CHECK(cells[1].at(0).at("text") == "12 500 kr");
  CHECK(cells[2].at(0).at("is_supported") == false);
  CHECK(model->asked.front().contains(k_text));
}

TEST_CASE("where a model answers something else, Grund extracts") {
  Bench bench({saying("Hej!")});
  const auto result = must(bench.run(ExtractTask(), {k_text}, parsed(R"({"fields": "sökande"})")));
  CHECK(result.at("writer") == "grund");
  CHECK(result.at("rows").at(0).at("cells").at(0).at(0).at("value") == "Karin Holmgren");
  CHECK(result.at("warnings").as_array().size() == 1);
}

TEST_CASE("classifying says the class, how likely it is, and which words spoke for it") {
  Bench bench;
  const ClassifyTask task;
  const auto result =
      must(bench.run(task, {"Får vi bygga en carport enligt ritningar?"}, parsed(classes_of(20))));
  CHECK(result.at("class") == "Bygglov");
  CHECK(result.at("learnt").at("texts") == 40);
  CHECK(result.at("probability").as_double() > 0.5);
  CHECK(result.at("reasons").at(0).at("place").at("start").as_int64() > 0);
  CHECK(task.text_of(result).starts_with("**Bygglov**\n"));
}

TEST_CASE("what Grund does not know, a model may") {
  const auto model = saying(R"({"class": "Skolskjuts", "explanation": "Det rör en resa."})");
  Bench bench({model});
  const ClassifyTask task;
  const auto result =
      must(bench.run(task, {"Resan till klassrummet"}, parsed(R"({"classes": "Bygglov, Skolskjuts"})")));
  CHECK(result.at("writer") == "provmodell");
  CHECK(result.at("class") == "Skolskjuts");
  CHECK(result.at("explanation") == "Det rör en resa.");
  Bench alone;
  CHECK(must(alone.run(task, {"Resan till klassrummet"}, parsed(R"({"classes": "Bygglov, Skolskjuts"})")))
            .at("class") == nullptr);
}

TEST_CASE("a plan that cannot be chosen from is refused") {
  const ClassifyTask task;
  CHECK(code_of(task, "{}") == "plan_too_few");
  CHECK(code_of(task, R"({"classes": "A, a"})") == "plan_name_twice");
  CHECK(code_of(task, R"({"classes": "A, B", "right_wanted": 2})") == "right_wanted_outside");
}

}  // namespace svea::tasks

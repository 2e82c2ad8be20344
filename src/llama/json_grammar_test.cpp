#include "llama/json_grammar.h"

#include <doctest/doctest.h>

#include <fmt/format.h>

#include "json/json.h"
#include "llama/test_models.h"

using namespace svea;

namespace {

// What the tiny model writes by a schema, drawn at random: anything that the grammar lets through.
json::Value written(llama::Engine& engine, std::string_view schema, std::uint32_t seed) {
  auto task = llama::task_of(engine, "Svara.", 700);
  task.sampling = {
      .temperature = 1.0, .seed = seed, .grammar = must(llama::grammar_of(must(json::parse_object(schema))))};
  const auto heard = llama::answer_to(engine, std::move(task));
  INFO(heard.text);
  REQUIRE(heard.error == "");
  REQUIRE(heard.ending == llama::Ending::complete);
  return must(json::parse(heard.text));
}

std::string refusal(std::string_view schema) {
  const auto grammar = llama::grammar_of(must(json::parse_object(schema)));
  return grammar ? "" : grammar.error().code;
}

}  // namespace

TEST_CASE("an object has what is required, perhaps what is not, in the schema's order, and nothing else") {
  const auto engine = llama::open_engine();
  bool had_b = false;
  bool lacked_b = false;
  for (std::uint32_t seed = 0; seed < 16; ++seed) {
    const auto value = written(*engine, R"({"type": "object", "required": ["a", "c"], "properties": {
        "a": {"type": "integer"}, "b": {"type": "boolean"}, "c": {"enum": ["å\"ä", 7, null]}}})",
                               seed);
    const auto& object = value.as_object();
    CHECK(object.at("a").is_int64());
    CHECK((object.at("c") == "å\"ä" || object.at("c") == 7 || object.at("c").is_null()));
    const bool has_b = object.contains("b");
    if (has_b) CHECK(object.at("b").is_bool());
    CHECK(object.size() == (has_b ? 3 : 2));
    (has_b ? had_b : lacked_b) = true;
  }
  CHECK(had_b);
  CHECK(lacked_b);
}

TEST_CASE("where nothing is required, an empty object may come") {
  const auto engine = llama::open_engine();
  for (std::uint32_t seed = 0; seed < 4; ++seed)
    CHECK(written(*engine, R"({"properties": {"a": {"type": "null"}, "b": {"type": "null"}}})", seed)
              .is_object());
}

TEST_CASE("arrays and strings keep to their lengths") {
  const auto engine = llama::open_engine();
  for (std::uint32_t seed = 0; seed < 6; ++seed) {
    const auto value = written(*engine, R"({"type": "array", "minItems": 2, "maxItems": 3,
        "items": {"type": "string", "minLength": 1, "maxLength": 4}})",
                               seed);
    const auto& array = value.as_array();
    CHECK(array.size() >= 2);
    CHECK(array.size() <= 3);
    for (const auto& text : array) CHECK((text.is_string() && !text.as_string().empty()));
  }
}

TEST_CASE("choices and parts that refer to each other are followed") {
  const auto engine = llama::open_engine();
  for (std::uint32_t seed = 0; seed < 4; ++seed) {
    const auto value = written(*engine, R"({"$ref": "#/$defs/tree", "$defs": {"tree": {"type": "object",
        "required": ["n"], "properties": {"n": {"anyOf": [{"const": "löv"}, {"type": ["boolean", "null"]}]},
        "more": {"type": "array", "maxItems": 1, "items": {"$ref": "#/$defs/tree"}}}}}})",
                               seed);
    CHECK(value.as_object().contains("n"));
  }
}

TEST_CASE("what can't be followed is refused by name") {
  CHECK(refusal(R"({"type": "string", "pattern": "^a"})") == "schema_unsupported");
  CHECK(refusal(R"({"allOf": [{}]})") == "schema_unsupported");
  CHECK(refusal(R"({"type": "date"})") == "schema_unsupported");
  CHECK(refusal(R"({"anyOf": [{"type": "object"}], "properties": {"a": {}}})") == "schema_unsupported");
  CHECK(refusal(R"({"$ref": "https://example.org/schema"})") == "schema_unsupported");
  CHECK(refusal(R"({"type": "array", "minItems": 3, "maxItems": 2})") == "schema_unsupported");
  CHECK(refusal(fmt::format(R"({{"const": "{}"}})", std::string(100'000, 'x'))) == "schema_too_large");
  CHECK(refusal(R"({"type": "object", "properties": {"a": 1}})") == "json_member_kind");
}

TEST_CASE("a schema that never ends is refused when it is used") {
  const auto engine = llama::open_engine();
  auto task = llama::task_of(*engine, "Svara.", 10);
  task.sampling.grammar = must(llama::grammar_of(must(json::parse_object(R"({"$ref": "#"})"))));
  const auto asked = engine->submit(std::move(task), std::make_shared<llama::Ear>());
  REQUIRE_FALSE(asked);
  CHECK(asked.error().code == "grammar_invalid");
}

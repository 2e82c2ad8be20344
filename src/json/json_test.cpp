#include "json/json.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace svea;

TEST_CASE("members are read by kind") {
  const auto object =
      json::parse_object(R"({"name":"Åsa","n":3,"whole":4.0,"part":0.5,"on":true,"list":[1],"o":{}})");
  REQUIRE(object);
  CHECK(json::get<std::string>(*object, "name") == "Åsa");
  CHECK(json::get<std::int64_t>(*object, "n") == 3);
  CHECK(json::get<std::int64_t>(*object, "whole") == 4);
  CHECK(json::get<double>(*object, "part") == 0.5);
  CHECK(json::get<double>(*object, "n") == 3.0);
  CHECK(json::get<bool>(*object, "on") == true);
  CHECK((*json::get<const json::Array*>(*object, "list"))->size() == 1);
  CHECK((*json::get<const json::Object*>(*object, "o"))->empty());
}

TEST_CASE("an absent member is missing, a null counts as absent, a wrong kind is named") {
  const auto object =
      json::parse_object(R"({"nothing":null,"n":"3","part":1.5,"huge":18446744073709551615})");
  REQUIRE(object);
  CHECK(json::get<bool>(*object, "nothing").error().code == "json_member_missing");
  CHECK(json::find<bool>(*object, "absent").value() == std::nullopt);
  const auto wrong = json::find<std::int64_t>(*object, "n");
  REQUIRE_FALSE(wrong);
  CHECK(wrong.error().code == "json_member_kind");
  CHECK(wrong.error().sentence.sv == "Fältet ”n” ska vara ett heltal.");
  CHECK_FALSE(json::get<std::int64_t>(*object, "part"));
  CHECK_FALSE(json::get<std::int64_t>(*object, "huge"));
}

TEST_CASE("what is not JSON says where") {
  for (const auto* text : {"", "{", "{\"a\":}", "[1] 2", "\"\xFF\"", "nul"}) {
    CAPTURE(text);
    const auto value = json::parse(text);
    REQUIRE_FALSE(value);
    CHECK(value.error().code == "json_invalid");
  }
  CHECK(json::parse("{\"a\":x}").error().sentence.en.find("byte 5") != std::string::npos);
  CHECK(json::parse(" [1] \n"));
}

TEST_CASE("nesting has a limit") {
  CHECK(json::parse(std::string(10, '[') + std::string(10, ']'), 10));
  CHECK_FALSE(json::parse(std::string(11, '[') + std::string(11, ']'), 10));
  CHECK_FALSE(json::parse(std::string(1'000'000, '[')));
}

TEST_CASE("a body that must be an object is not a list") {
  CHECK(json::parse_object("[]").error().code == "json_not_object");
}

TEST_CASE("values are built from the house's own types and written in order") {
  const std::string name = "Å\"\n";
  const std::string_view view = "vy";
  json::Object object{{"id", std::int64_t{7}}, {"name", name}, {"view", view}, {"none", nullptr}};
  object["list"] = json::Array{1, "två", 2.5};
  CHECK(json::serialise(object) ==
        R"({"id":7,"name":"Å\"\n","view":"vy","none":null,"list":[1,"två",2.5E0]})");
}

TEST_CASE("every string comes back as it was") {
  CHECK(rc::check("round trip", [] {
    const auto text = *rc::gen::container<std::string>(rc::gen::inRange<char>(1, 127));
    const auto back = json::parse(json::serialise(json::Object{{"t", text}}));
    RC_ASSERT(back.has_value());
    RC_ASSERT(json::get<std::string>(back->get_object(), "t").value() == text);
  }));
}

#include "models/chosen.h"

#include <doctest/doctest.h>

namespace svea::models {
namespace {

using Slugs = std::vector<std::string>;

constexpr model::OrganisationId k_lindhaga{1}, k_sjovik{2};
constexpr model::SpaceId k_open{10}, k_closed{11};

}  // namespace

TEST_CASE("where nobody has chosen there is no choice") {
  CHECK_FALSE(chosen_slugs({}, {.organisation = k_lindhaga, .spaces = {k_open}, .task = "answer"}));
}

TEST_CASE("the most specific choice counts: organisation, then space, then task") {
  const std::vector<model::ModelsChosen> choices{{{}, {}, "", {"alla"}},
                                                 {{}, {}, "answer", {"allas-svar"}},
                                                 {k_lindhaga, {}, "", {"lindhagas"}},
                                                 {k_lindhaga, {}, "summarise", {"sammanfattar"}},
                                                 {k_lindhaga, k_closed, "", {"slutet"}}};
  const auto chosen = [&](model::OrganisationId organisation, model::SpaceId space, const char* task) {
    return chosen_slugs(choices, {.organisation = organisation, .spaces = {space}, .task = task});
  };
  CHECK(chosen(k_sjovik, k_open, "answer") == Slugs{"allas-svar"});
  CHECK(chosen(k_sjovik, k_open, "summarise") == Slugs{"alla"});
  CHECK(chosen({}, k_open, "summarise") == Slugs{"alla"});
  CHECK(chosen(k_lindhaga, k_open, "answer") == Slugs{"lindhagas"});
  CHECK(chosen(k_lindhaga, k_open, "summarise") == Slugs{"sammanfattar"});
  CHECK(chosen(k_lindhaga, k_closed, "summarise") == Slugs{"slutet"});
}

TEST_CASE("passages of several spaces go only to models that each of them names, in the first one's order") {
  const std::vector<model::ModelsChosen> choices{{k_lindhaga, {}, "", {"a", "b", "c"}},
                                                 {k_lindhaga, k_open, "", {"a", "b"}},
                                                 {k_lindhaga, k_closed, "", {"c", "b"}}};
  const auto chosen = [&](std::vector<model::SpaceId> spaces) {
    return chosen_slugs(choices, {.organisation = k_lindhaga, .spaces = std::move(spaces), .task = "answer"});
  };
  CHECK(chosen({}) == Slugs{"a", "b", "c"});
  CHECK(chosen({k_open}) == Slugs{"a", "b"});
  CHECK(chosen({{99}, k_open}) == Slugs{"a", "b"});
  CHECK(chosen({k_open, k_closed}) == Slugs{"b"});
  CHECK(chosen({k_closed, k_open}) == Slugs{"b"});
}

}  // namespace svea::models

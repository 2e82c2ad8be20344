#include "summary/themes.h"

#include <doctest/doctest.h>

#include <algorithm>

namespace svea::summary {
namespace {

const std::vector<std::string> k_opinions = {
    "Cykelbanan vid torget är för smal och farlig för barn.",
    "Bygg en bredare cykelbana längs Storgatan.",
    "Cykelbanorna plogas för sent på vintern.",
    "Simhallen borde ha öppet på söndagar.",
    "Vattnet i simhallen är för kallt.",
    "Biblioteket har fantastisk personal.",
    "Jag saknar en simhall i norra delen av staden.",
};

std::vector<Text> texts() {
  std::vector<Text> all;
  for (const auto& opinion : k_opinions) all.push_back({.utf8 = opinion});
  return all;
}

}  // namespace

TEST_CASE("themes have the texts that speak of them, and examples from these") {
  const auto all = texts();
  const auto found = themes_of(all, 5, 2);
  REQUIRE(found.themes.size() >= 2);
  std::vector<std::string> names;
  for (const auto& theme : found.themes) {
    names.push_back(theme.name.substr(0, 6));
    REQUIRE_FALSE(theme.examples.empty());
    CHECK(theme.examples.size() <= 2);
    for (const auto& example : theme.examples) {
      CHECK(std::ranges::find(theme.texts, example.text) != theme.texts.end());
      CHECK(k_opinions[example.text].contains(example.written));
    }
  }
  CHECK(std::ranges::find(names, "cykelb") != names.end());
  CHECK(std::ranges::find(names, "simhal") != names.end());
  CHECK(found.others == std::vector<std::size_t>{5});
}

TEST_CASE("of one text or two there are no themes") {
  const auto all = texts();
  CHECK(themes_of(std::span(all).first(2), 5, 2).themes.empty());
  CHECK(themes_of({}, 5, 2).others.empty());
}

}  // namespace svea::summary

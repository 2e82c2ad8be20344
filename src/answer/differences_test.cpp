#include "answer/differences.h"

#include <doctest/doctest.h>

#include "answer/figures.h"
#include "answer/grund.h"
#include "answer/question.h"
#include "answer/test_library.h"
#include "text/sentences.h"

using namespace svea;
using namespace svea::answer;

namespace {

std::vector<Place> first_sentence(std::span<const search::Hit> hits) {
  return {{0, text::sentences(hits[0].passage.text).front()}};
}

}  // namespace

TEST_CASE("an older edition that says another number is pointed out with its year") {
  const std::vector hits = {
      hit_of(1, "Parkeringstaxa 2026", "", "Boendeparkering kostar 450 kronor per månad."),
      hit_of(2, "Parkeringstaxa 2023", "", "Boendeparkering kostar 350 kronor per månad.")};
  const auto differences = find_differences(hits, first_sentence(hits));
  REQUIRE(differences.size() == 1);
  CHECK(differences[0].is_older);
  CHECK(difference_note(differences[0], hits, "sv") ==
        "Äldre version (2023), *Parkeringstaxa 2023*, säger 350 kronor.");
}

TEST_CASE("a newer document that denies it is quoted") {
  std::vector hits = {hit_of(1, "Hundar", "", "Hundar får vistas lösa i Stadsparken."),
                      hit_of(2, "Hundar i parker", "", "Hundar får inte vistas lösa i Stadsparken.")};
  hits[0].date = "2020-01-01";
  hits[1].date = "2024-01-01";
  const auto differences = find_differences(hits, first_sentence(hits));
  REQUIRE(differences.size() == 1);
  CHECK(difference_note(differences[0], hits, "en") ==
        "A newer document (2024), *Hundar i parker*, says: “Hundar får inte vistas lösa i Stadsparken.”");
}

TEST_CASE("other subjects, other years and minutes of other meetings do not differ") {
  const auto differ = [](const search::Hit& one, const search::Hit& other) {
    const std::vector hits = {one, other};
    return !find_differences(hits, first_sentence(hits)).empty();
  };
  CHECK_FALSE(differ(hit_of(1, "Båtplatser", "", "Platsen kostar 900 kronor."),
                     hit_of(2, "Kolonilotter", "", "Platsen kostar 600 kronor.")));
  CHECK_FALSE(differ(hit_of(1, "Bygglov", "", "Under 2022 kom 312 ansökningar om bygglov."),
                     hit_of(2, "Bygglov", "", "Under 2023 kom 287 ansökningar om bygglov.")));
  CHECK_FALSE(differ(hit_of(1, "Protokoll 2023", "", "Nämnden beviljade 12 ansökningar."),
                     hit_of(2, "Protokoll 2024", "", "Nämnden beviljade 15 ansökningar.")));
}

TEST_CASE("Grund points out what an older edition says and cites it") {
  const std::vector hits = {
      hit_of(1, "Parkeringstaxa 2026", "", "Boendeparkering kostar 450 kronor per månad."),
      hit_of(2, "Parkeringstaxa 2023", "", "Boendeparkering kostar 350 kronor per månad.")};
  const std::string asked = "Vad kostar boendeparkering per månad?";
  const auto draft = write_grund(understand(asked, asked), hits);
  CHECK(draft.differences.size() == 1);
  CHECK(draft.text.contains("säger 350 kronor. [2]"));
  REQUIRE(draft.citations.size() == 2);
  CHECK(draft.citations[1].document == model::DocumentId{2});
}

TEST_CASE("numbers keep their units, number words are numbers, and dates are no amounts") {
  const auto figures =
      figures_of(folded_words("Betala 20 000 kronor inom tre veckor, senast den 15 mars 2026, på torsdagar"));
  REQUIRE(figures.amounts.size() == 4);
  CHECK(figures.amounts[0].value == "20000");
  CHECK(figures.amounts[0].unit == "kr");
  CHECK(figures.amounts[1].value == "3");
  CHECK(figures.amounts[1].unit == "vecka");
  CHECK(is_month(figures.amounts[2].unit));
  CHECK(is_year(figures.amounts[3]));
  CHECK(figures.days == std::set<std::string>{"mar", "tor"});
}

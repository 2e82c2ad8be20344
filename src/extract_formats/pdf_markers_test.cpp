#include "extract_formats/pdf_markers.h"

#include <doctest/doctest.h>

using namespace svea::extract_formats;

namespace {

std::string joined(std::string text, std::string_view line) {
  append_line(text, line);
  return text;
}

}  // namespace

TEST_CASE("lines are joined with the word divided between them mended") {
  CHECK(joined("ett", "två") == "ett två");
  CHECK(joined("kommun-", "fullmäktige") == "kommunfullmäktige");
  CHECK(joined("smör\u00ad", "gås") == "smörgås");
  CHECK(joined("EU-", "länder") == "EU-länder");
  CHECK(joined("in-", "och utlandet") == "in- och utlandet");
  CHECK(joined("Karl-", "Erik") == "Karl-Erik");
  CHECK(joined("2010 -", "2012") == "2010 - 2012");
}

TEST_CASE("markers of lists and sections") {
  CHECK(marker_bytes("3. Ring") == 3);
  CHECK(marker_bytes("12)  Ring") == 5);
  CHECK(marker_bytes("b) Ring") == 3);
  CHECK(marker_bytes("• Ring") == 4);
  CHECK(marker_bytes("2024. Ring") == 0);
  CHECK(marker_bytes("-Ring") == 0);
  CHECK(bullet_bytes("3. Ring") == 0);
  CHECK(is_marker("–"));
  CHECK(is_marker("12."));
  CHECK_FALSE(is_marker("12"));
  CHECK(begins_section("4 § Den som"));
  CHECK(begins_section("2 a § Den som"));
  CHECK(begins_section("3 kap. Avgifter"));
  CHECK_FALSE(begins_section("4 år"));
  CHECK_FALSE(begins_section("44 §§."));
  CHECK(begins_in_reference("44 §§."));
  CHECK(begins_in_reference("10 och 40 §§."));
  CHECK_FALSE(begins_in_reference("4 § Den som"));
  CHECK_FALSE(begins_in_reference("Enligt 4 §§"));
}

TEST_CASE("ends of sentences and dot leaders") {
  CHECK(ends_sentence("slut.”"));
  CHECK(ends_sentence("(se 3 §.)"));
  CHECK_FALSE(ends_sentence("och"));
  CHECK(has_dot_leader("9.1 Behovet av standarder ..... 103"));
  CHECK(has_dot_leader("Inledning . . . . . 3"));
  CHECK_FALSE(has_dot_leader("den 3.4 2024"));
}

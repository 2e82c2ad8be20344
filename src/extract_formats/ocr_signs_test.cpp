#include "extract_formats/ocr_signs.h"

#include <doctest/doctest.h>
#include <fmt/ranges.h>

using namespace svea::extract_formats;

namespace {

// A line of words. Digits are 20 wide and 30 high and stand on the line; a letter with a mark is drawn
// otherwise:
// "^8" as tall as a section sign and "~8" over the letter before too, "<0" as wide as a per cent sign, "*."
// as small as a bullet.
std::string mended(const std::vector<std::string>& words) {
  std::vector<Glyphs> line;
  double x = 0;
  for (const std::string& word : words) {
    Glyphs glyphs;
    char mark = ' ';
    for (const char c : word) {
      const double width = mark == '<' ? 34 : mark == '*' ? 12 : 20;
      const PdfBox box = mark == '^'   ? PdfBox{x, 0, x + width, 37}
                         : mark == '*' ? PdfBox{x, 10, x + width, 22}
                         : mark == '~' ? PdfBox{x - width / 2, 0, x, 37}
                                       : PdfBox{x, 1, x + width, 31};
      mark = c;
      if (std::string_view("^<*~").contains(c)) continue;
      glyphs.push_back({std::string(1, c), box});
      x = box.right;
    }
    line.push_back(std::move(glyphs));
  }
  return fmt::format("{}", fmt::join(texts_with_signs(std::move(line)), " "));
}

}  // namespace

TEST_CASE("a tall letter beside a number that reaches below the line is a section sign") {
  CHECK(mended({"(3", "kap.", "2", "^8)."}) == "(3 kap. 2 §).");
  CHECK(mended({"4", "a", "^$"}) == "4 a §");
  CHECK(mended({"11", "och", "12", "^8^8."}) == "11 och 12 §§.");
  CHECK(mended({"^8", "45", "Budget"}) == "§ 45 Budget");
}

TEST_CASE("a section sign too near to its number is parted from it, and one read as two letters is one") {
  CHECK(mended({"25", "kap.", "1^8"}) == "25 kap. 1 §");
  CHECK(mended({"25", "kap.", "12^3~8."}) == "25 kap. 12 §.");
  CHECK(mended({"12^8^8"}) == "12 §§");
  CHECK(mended({"128"}) == "128");
}

TEST_CASE("something small before a line is a bullet, a dash or a letter is not") {
  CHECK(mended({"*.", "Personal"}) == "• Personal");
  CHECK(mended({"*o", "Personal"}) == "o Personal");
  CHECK(mended({"-", "Personal"}) == "- Personal");
  CHECK(mended({"Personal", "*.", "anm"}) == "Personal . anm");
  CHECK(mended({"*."}) == ".");
}

TEST_CASE("a wide part after a number is a per cent sign") {
  CHECK(mended({"67", "9<0"}) == "67 %");
  CHECK(mended({"17", "<4,"}) == "17 %,");
}

TEST_CASE("numbers beside each other stay numbers, and words stay words") {
  CHECK(mended({"8", "500", "90"}) == "8 500 90");
  CHECK(mended({"kap.", "8"}) == "kap. 8");
  CHECK(mended({"Ja", "^8"}) == "Ja 8");
  CHECK(mended({"2", "().", ""}) == "2 (). ");
}

TEST_CASE("dashes are as short as Swedish print has them") {
  CHECK(texts_with_signs({{{"7", {}}, {"—", {}}, {"9", {}}}}) == std::vector<std::string>{"7–9"});
  CHECK(texts_with_signs({{{"=", {0, 0, 20, 2}}}}) == std::vector<std::string>{"–"});
  CHECK(texts_with_signs({{{"=", {0, 0, 20, 10}}}}) == std::vector<std::string>{"="});
}

#include "text/words.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "text/unicode.h"

using namespace svea::text;

namespace {

std::string joined(std::string_view text) {
  std::string all;
  for (const Span& word : words(text))
    all += (all.empty() ? "" : "|") + std::string(text.substr(word.start, word.end - word.start));
  return all;
}

}  // namespace

TEST_CASE("words are runs of letters and digits") {
  CHECK(joined("Vad gäller, enligt 3 kap. 2 §?") == "Vad|gäller|enligt|3|kap|2");
  CHECK(joined("(bostadsbidrag)–ansökan…slut") == "bostadsbidrag|ansökan|slut");
  CHECK(joined("  !?  ").empty());
  CHECK(joined("").empty());
}

TEST_CASE("numbers, dates, case numbers and hyphenated words hold together") {
  CHECK(joined("LK 2024/112, den 2024-01-31") == "LK|2024/112|den|2024-01-31");
  CHECK(joined("SOU 2021:103 s. 12.4 och 3,5 %") == "SOU|2021:103|s|12.4|och|3,5");
  CHECK(joined("en e-tjänst i EU-land") == "en|e-tjänst|i|EU-land");
  CHECK(joined("KS/2024-7.") == "KS/2024-7");
}

TEST_CASE("an ending after a colon belongs to its abbreviation, a new clause does not") {
  CHECK(joined("EU:s och tv:n") == "EU:s|och|tv:n");
  CHECK(joined("Obs:Viktigt") == "Obs|Viktigt");
}

TEST_CASE("a slash between words and a full stop between sentences divide") {
  CHECK(joined("och/eller slut.Nästa") == "och|eller|slut|Nästa");
}

TEST_CASE("soft hyphens and combining marks stay inside their word") {
  CHECK(words("bo\u00ADstad").size() == 1);
  CHECK(words("fo\u0308rskola").size() == 1);
}

TEST_CASE("any bytes give ordered words inside the text") {
  CHECK(rc::check("spans are sound", [](const std::string& bytes) {
    std::size_t last = 0;
    for (const Span& word : words(bytes)) {
      RC_ASSERT(word.start >= last);
      RC_ASSERT(word.end > word.start);
      RC_ASSERT(word.end <= bytes.size());
      last = word.end;
    }
  }));
}

TEST_CASE("stems join the forms of a word") {
  CHECK(stem("ansökningar") == stem("ansökningen"));
  CHECK(stem("bidragen") == stem("bidrag"));
  CHECK(stem("skola") != stem("skatt"));
}

TEST_CASE("function words are stop words and content words are not") {
  for (const auto* word : {"vad", "är", "det", "och", "för", "the", "hur", "över"}) CHECK(is_stop_word(word));
  for (const auto* word : {"bygglov", "visum", "barn", "2024", ""}) CHECK_FALSE(is_stop_word(word));
}

#include "text/unicode.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace svea;
using namespace svea::text;

namespace {

// Valid UTF-8 with every length of code point, and any bytes at all.
rc::Gen<std::string> any_text() {
  return rc::gen::map(
      rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
          "a", "Z", "7", " ", "\n", ".", "å", "Ä", "ö", "§", "\u00AD", "e\u0301", "–", "”", "😀")),
      [](const std::vector<std::string>& pieces) {
        std::string text;
        for (const auto& piece : pieces) text += piece;
        return text;
      });
}

}  // namespace

TEST_CASE("valid UTF-8 is told from overlong forms, surrogates and cut sequences") {
  CHECK(is_valid_utf8("Räksmörgås § 😀"));
  CHECK(is_valid_utf8(""));
  CHECK_FALSE(is_valid_utf8("\xC0\xAF"));
  CHECK_FALSE(is_valid_utf8("\xED\xA0\x80"));
  CHECK_FALSE(is_valid_utf8("r\xC3"));
}

TEST_CASE("invalid bytes become replacement characters and the rest stays") {
  CHECK(to_valid_utf8("f\xF6rslag") == "f\uFFFDrslag");
  CHECK(to_valid_utf8("å\xE2\x80") == "å\uFFFD");
  CHECK(rc::check("always valid",
                  [](const std::string& bytes) { RC_ASSERT(is_valid_utf8(to_valid_utf8(bytes))); }));
  CHECK(rc::check("valid text is untouched", [] {
    const std::string text = *any_text();
    RC_ASSERT(to_valid_utf8(text) == text);
  }));
}

TEST_CASE("folding ignores case, composition and soft hyphens but keeps å, ä and ö") {
  CHECK(fold("FÖRSKOLEKLASS") == "förskoleklass");
  CHECK(fold("fo\u0308rskola") == "förskola");
  CHECK(fold("bo\u00ADstads\u00ADbidrag") == "bostadsbidrag");
  CHECK(fold("ﬁnans") == "finans");
  CHECK(fold("Ål") != fold("Al"));
  CHECK(rc::check("folding twice is folding once", [] {
    const std::string once = fold(*any_text());
    RC_ASSERT(fold(once) == once);
  }));
}

TEST_CASE("letters À to ÿ fold alone as they do beside letters from elsewhere") {
  for (char second = '\x80'; second <= '\xbf'; ++second) {
    const std::string letter = {'\xc3', second};
    CHECK_MESSAGE(fold("A" + letter + "ﬁ") == fold("A" + letter) + "fi", letter);
  }
}

TEST_CASE("folding bytes that are not UTF-8 gives valid UTF-8") { CHECK(is_valid_utf8(fold("F\xF6rskola"))); }

TEST_CASE("NFC composes letters that PDF files take apart") { CHECK(to_nfc("A\u030Alderdom") == "Ålderdom"); }

TEST_CASE(
    "NFC leaves what is composed, dashes and quotation marks as they are, but no other spaces or bytes") {
  CHECK(to_nfc("”Å – é”…") == "”Å – é”…");
  CHECK(to_nfc("\u2000–") == "\u2002–");
  CHECK(is_valid_utf8(to_nfc("F\xF6r")));
  CHECK(is_valid_utf8(to_nfc("–\xe2\x80")));
}

TEST_CASE("code points and bytes are found from each other everywhere in a text") {
  CHECK(rc::check("both ways", [] {
    const std::string text = *any_text();
    const CodePointMap map(text);
    std::int64_t count = 0;
    for (std::size_t at = 0; at < text.size(); at = code_point(text, at).next, ++count) {
      RC_ASSERT(map.code_point_at(at) == count);
      RC_ASSERT(map.byte_at(count) == at);
    }
    RC_ASSERT(count == code_points(text));
    RC_ASSERT(map.byte_at(count) == text.size());
    RC_ASSERT(map.code_point_at(text.size()) == count);
  }));
}

TEST_CASE("a map over several blocks whose borders cut letters in two is exact") {
  std::string text = "x";
  for (int i = 0; i < 500; ++i) text += "å";
  const CodePointMap map(text);
  for (std::int64_t i = 1; i <= 501; ++i) {
    CHECK(map.byte_at(i) == static_cast<std::size_t>(2 * i - 1));
    CHECK(map.code_point_at(static_cast<std::size_t>(2 * i - 1)) == i);
  }
}

TEST_CASE("walking backwards meets the same code points") {
  CHECK(rc::check("previous undoes next", [] {
    const std::string text = *any_text();
    for (std::size_t at = 0; at < text.size(); at = code_point(text, at).next)
      RC_ASSERT(previous(text, code_point(text, at).next) == at);
  }));
}

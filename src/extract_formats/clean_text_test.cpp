#include "extract_formats/clean_text.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "text/unicode.h"

using svea::extract_formats::clean_text;
using svea::extract_formats::Spacing;

TEST_CASE("white space is settled by the kind of text") {
  CHECK(clean_text("  a \t b \n\n\n c\u00a0d ", Spacing::collapse) == "a b\n\nc d");
  CHECK(clean_text(" a \n b\t\tc ", Spacing::cells) == "a b\t\tc");
  CHECK(clean_text("\n\n  a\n\tb  \n", Spacing::keep) == "  a\n\tb");
}

TEST_CASE("invisible and control characters go, letters are composed") {
  CHECK(clean_text("smör\u00adgås\u200b\x01", Spacing::collapse) == "smörgås");
  CHECK(clean_text("a\u030a", Spacing::collapse) == "å");
  CHECK(clean_text("a\xff"
                   "b",
                   Spacing::collapse) == "a\ufffdb");
}

TEST_CASE("any bytes become clean text, and cleaning again changes nothing") {
  CHECK(rc::check("idempotent and valid", [](const std::string& bytes) {
    for (const Spacing spacing : {Spacing::collapse, Spacing::cells, Spacing::keep}) {
      const std::string once = clean_text(bytes, spacing);
      RC_ASSERT(svea::text::is_valid_utf8(once));
      RC_ASSERT(clean_text(once, spacing) == once);
    }
  }));
}

#include "text/sentences.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

#include "text/unicode.h"

using namespace svea::text;

namespace {

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> all;
  for (const Span& s : sentences(text)) all.emplace_back(text.substr(s.start, s.end - s.start));
  return all;
}

using Sentences = std::vector<std::string>;

}  // namespace

TEST_CASE("full stops, question marks and exclamation marks end sentences") {
  CHECK(split("Ansök nu. Har du frågor? Ring oss!  Vi svarar.") ==
        Sentences{"Ansök nu.", "Har du frågor?", "Ring oss!", "Vi svarar."});
  CHECK(split("Det är allt…”  Slut.") == Sentences{"Det är allt…”", "Slut."});
}

TEST_CASE("abbreviations, initials and numbers do not end sentences") {
  for (const auto* one :
       {"Det gäller t.ex. Skatteverket och bl.a. Polisen.", "Öppet kl. 10–12 enligt 3 kap. 2 § lagen.",
        "Kontakta A. Svensson om nr. 7 (jfr. SOU 2021:103).",
        "Den 3. maj gäller version 12.4 av regeringen.se.", "Prop. 2008/09:80 s. 112 ff. och dir. 2020:1."}) {
    CAPTURE(one);
    CHECK(split(one).size() == 1);
  }
}

TEST_CASE("an abbreviation that may be last ends a sentence before a capital letter") {
  CHECK(split("Ta med pass, biljett m.m. Kom i tid.").size() == 2);
  CHECK(split("Ta med pass m.m. till mötet.").size() == 1);
}

TEST_CASE("a year ends a sentence and a list number does not") {
  CHECK(split("Lagen kom år 2023. Därefter ändrades den.").size() == 2);
  CHECK(split("1. Ansök om bygglov.") == Sentences{"1. Ansök om bygglov."});
}

TEST_CASE("each line is at least one sentence") {
  CHECK(split("Krav för visum\r\n\r\n- ett pass\r\n- en inbjudan\r\n") ==
        Sentences{"Krav för visum", "- ett pass", "- en inbjudan"});
}

TEST_CASE("sentences hold every visible character, in order and trimmed") {
  const auto text =
      rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                       "Å", "b", "7", " ", "\u00A0", "\n", ".", "?", "!", "t.ex", "”", "(", "\xC3", "…")),
                   [](const std::vector<std::string>& pieces) {
                     std::string all;
                     for (const auto& piece : pieces) all += piece;
                     return all;
                   });
  CHECK(rc::check("only space lies between", [&] {
    const std::string bytes = *text;
    std::size_t last = 0;
    const auto only_space = [&](std::size_t from, std::size_t to) {
      for (std::size_t at = from; at < to; at = code_point(bytes, at).next)
        RC_ASSERT(is_space(code_point(bytes, at).value));
    };
    for (const Span& s : sentences(bytes)) {
      RC_ASSERT(s.end > s.start);
      only_space(last, s.start);
      RC_ASSERT_FALSE(is_space(code_point(bytes, s.start).value));
      last = s.end;
    }
    only_space(last, bytes.size());
  }));
}

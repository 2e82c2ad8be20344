#include "search/tokens.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "search/reference_terms.h"

using namespace svea::search;

namespace {

// "a b | c": words, with a bar before each sentence but the first.
std::string shown(std::string_view text) {
  std::string tokens;
  append_tokens(text, tokens);
  std::string out;
  for (std::size_t at = 0; at < tokens.size();) {
    const Token token = read_token(tokens, at);
    if (!out.empty()) out += token.starts_sentence ? " | " : " ";
    out += token.word;
  }
  return out;
}

}  // namespace

TEST_CASE("tokens are folded words in their sentences") {
  CHECK(shown("Vad kostar BYGGLOV? Ring oss.") == "vad kostar bygglov | ring oss");
  CHECK(shown("").empty());
  CHECK(shown("?! …").empty());
}

TEST_CASE("a token knows its stem, and a stop word has none") {
  std::string tokens;
  append_tokens("ansökningarna och", tokens);
  std::size_t at = 0;
  const Token first = read_token(tokens, at);
  CHECK(first.stem == "ansökning");
  CHECK(first.starts_sentence);
  const Token second = read_token(tokens, at);
  CHECK(second.is_stop_word());
  CHECK_FALSE(second.starts_sentence);
  CHECK(at == tokens.size());
}

TEST_CASE("compound spellings give their parts, numbers stay whole too") {
  CHECK(shown("EU-medborgare") == "eu medborgare");
  CHECK(shown("EU\u2011medborgare") == "eu medborgare");
  CHECK(shown("EU:s") == "eu");
  CHECK(shown("LK 2024/112") == "lk 2024/112 2024 112 lk2024/112");
  CHECK(shown("den 2024-01-31") == "den 2024-01-31 2024 01 31");
  CHECK(shown("3,5") == "3,5");
}

TEST_CASE("a place in a statute is found by its numbers together") {
  CHECK(shown("enligt 3 kap. 2 § plan- och bygglagen") == "enligt 3 3kap kap 2 3kap2§ 2§ plan och bygglagen");
  CHECK(shown("3 kap. 4 och 5 §§") == "3 3kap kap 4 och 5 3kap5§ 5§");
  CHECK(shown("§ 7") == "7 7§");
  CHECK(shown("7 a §") == "7 7a§ a");
}

TEST_CASE("a diarienummer is one term, however it is written") {
  CHECK(shown("KS-2024-0123") == "ks-2024-0123 ks 2024 0123 2024/123 ks2024/123");
  CHECK(shown("dnr KS 2024:123") == "dnr ks 2024:123 2024 123 2024/123 ks2024/123");
  CHECK(shown("2024-01-31") == "2024-01-31 2024 01 31");
  CHECK(is_reference("ks2024/123"));
  CHECK(is_reference("3kap2§"));
  CHECK_FALSE(is_reference("och/eller"));
}

TEST_CASE("a word without end is cut, and any bytes are read to their end") {
  CHECK(shown(std::string(1000, 'a')).size() == 64);
  CHECK(rc::check("read back", [](const std::string& bytes) {
    std::string tokens;
    append_tokens(bytes, tokens);
    std::size_t at = 0;
    while (at < tokens.size()) {
      const Token token = read_token(tokens, at);
      RC_ASSERT(!token.word.empty());
      RC_ASSERT(token.word.starts_with(token.stem));
    }
    RC_ASSERT(at == tokens.size());
  }));
}

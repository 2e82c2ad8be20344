#include "search/corpus_counts.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "search/tokens.h"
#include "text/ngrams.h"

using namespace svea::search;

namespace {

std::string tokens_of(std::string_view text) {
  std::string tokens;
  append_tokens(text, tokens);
  return tokens;
}

PassageCounts passage(std::string_view body) { return count_passage({.context = {}, .body = body}); }

std::uint32_t stem_term(std::string_view stem) {
  return term_hash(TermKind::stem, svea::text::stable_hash(stem));
}

}  // namespace

TEST_CASE("a term counts once for each passage that holds it") {
  CorpusCounts counts;
  counts.add(passage(tokens_of("Bygglov krävs. Sök bygglov.")));
  counts.add(passage(tokens_of("Bygglov och visum")));
  CHECK(counts.passages() == 2);
  CHECK(counts.passages_with(stem_term("bygglov")) == 2);
  CHECK(counts.passages_with(stem_term("visum")) == 1);
  CHECK(counts.passages_with(stem_term("saknas")) == 0);
  CHECK(counts.idf(stem_term("visum")) > counts.idf(stem_term("bygglov")));
}

TEST_CASE("what is added and removed again leaves nothing behind") {
  CHECK(rc::check("as before", [] {
    const auto texts = *rc::gen::container<std::vector<std::string>>(
        rc::gen::element<std::string>("Visum för besök", "Bygglov", "barn och skola", ""));
    CorpusCounts counts;
    for (const auto& text : texts) counts.add(passage(tokens_of(text)));
    for (const auto& text : texts) counts.remove(passage(tokens_of(text)));
    RC_ASSERT(counts.passages() == 0);
    for (const auto& text : texts)
      for (const std::uint32_t term : passage(tokens_of(text)).terms)
        RC_ASSERT(counts.passages_with(term) == 0);
  }));
}

TEST_CASE("counts come back from their bytes, and not from others") {
  CorpusCounts counts;
  counts.add(passage(tokens_of("Visum för besök")));
  CorpusCounts loaded;
  REQUIRE(loaded.load(counts.save()));
  CHECK(loaded.passages() == 1);
  CHECK(loaded.passages_with(stem_term("visum")) == 1);
  CHECK(loaded.mean_token_bytes() == counts.mean_token_bytes());
  CHECK_FALSE(loaded.load("något annat"));
  CHECK(loaded.passages() == 1);
}

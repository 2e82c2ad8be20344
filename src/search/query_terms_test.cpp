#include "search/query_terms.h"

#include <doctest/doctest.h>

#include "base/limits.h"

using namespace svea;
using namespace svea::search;

namespace {

void count(CorpusCounts& counts, const std::vector<std::string>& texts) {
  for (const std::string& text : texts) {
    std::string tokens;
    append_tokens(text, tokens);
    counts.add({.context = {}, .body = tokens});
  }
}

std::vector<std::string> stems(const QueryTerms& query) {
  std::vector<std::string> found;
  for (const QueryTerm& term : query.terms) found.push_back(term.stem);
  return found;
}

}  // namespace

TEST_CASE("the terms are the words that say something, each once") {
  const QueryTerms query = read_query("Vad kostar bygglov, och vad kostade bygglovs?", CorpusCounts());
  CHECK(stems(query) == std::vector<std::string>{"kost", "bygglov"});
  CHECK(query.sequence.size() == 7);
  CHECK_FALSE(query.has_only_stop_words);
}

TEST_CASE("a query of stop words has them as terms") {
  const QueryTerms query = read_query("Vad är det?", CorpusCounts());
  CHECK(query.terms.size() == 3);
  CHECK(query.has_only_stop_words);
}

TEST_CASE("a rare word weighs more than a common one") {
  CorpusCounts counts;
  count(counts, {"visum besök", "visum arbete", "visum skola"});
  const QueryTerms query = read_query("visum skola", counts);
  REQUIRE(query.terms.size() == 2);
  CHECK(query.terms[1].idf > query.terms[0].idf);
  CHECK(query.idf_sum == query.terms[0].idf + query.terms[1].idf);
}

TEST_CASE("of too many words the rarest that some passage holds stay") {
  CorpusCounts counts;
  count(counts, {"visum besök", "visum arbete"});
  std::string many = "visum arbete";
  for (int i = 0; i < 500; ++i) many += " okänt" + std::to_string(i);
  const QueryTerms query = read_query(many, counts);
  CHECK(query.terms.size() == limits::k_query_words_max);
  CHECK(stems(query)[0] == "visum");
  CHECK(stems(query)[1] == "arbet");
  CHECK(query.sequence.size() == limits::k_query_words_max);
}

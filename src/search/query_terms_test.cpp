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
    counts.add(count_passage({.context = {}, .body = tokens}));
  }
}

std::vector<std::string> stems(const QueryTerms& query) {
  std::vector<std::string> found;
  for (const QueryTerm& term : query.terms) found.push_back(term.stem);
  return found;
}

QueryTerms read(std::string_view text, const CorpusCounts& counts = CorpusCounts()) {
  return read_query(text, Purpose::answer, counts, NoVocabulary());
}

// Knows one word that another is misspelt for.
class OneWord final : public Vocabulary {
 public:
  [[nodiscard]] std::string nearest(std::string_view word) const override {
    return word == "byglov" ? "bygglov" : "";
  }
};

}  // namespace

TEST_CASE("the terms are the words that say something, each once") {
  const QueryTerms query = read("Vad kostar bygglov, och vad kostade bygglovs?");
  CHECK(stems(query) == std::vector<std::string>{"kost", "bygglov"});
  CHECK(query.sequence.size() == 7);
  CHECK_FALSE(query.has_only_stop_words);
}

TEST_CASE("a query of stop words has them as terms") {
  const QueryTerms query = read("Vad är det?");
  CHECK(query.terms.size() == 3);
  CHECK(query.has_only_stop_words);
}

TEST_CASE("a rare word weighs more than a common one") {
  CorpusCounts counts;
  count(counts, {"visum besök", "visum arbete", "visum skola"});
  const QueryTerms query = read("visum skola", counts);
  REQUIRE(query.terms.size() == 2);
  CHECK(query.terms[1].idf > query.terms[0].idf);
  CHECK(query.idf_sum == query.terms[0].idf + query.terms[1].idf);
}

TEST_CASE("of too many words the rarest that some passage holds stay") {
  CorpusCounts counts;
  count(counts, {"visum besök", "visum arbete"});
  std::string many = "visum arbete";
  for (int i = 0; i < 500; ++i) many += " okänt" + std::to_string(i);
  const QueryTerms query = read(many, counts);
  CHECK(query.terms.size() == limits::k_query_words_max);
  CHECK(stems(query)[0] == "visum");
  CHECK(stems(query)[1] == "arbet");
  CHECK(query.sequence.size() == limits::k_query_words_max);
}

TEST_CASE("a wording of several words has its synonyms as one, and gives them the terms that it stands for") {
  const QueryTerms query = read("Hur söker man ekonomiskt bistånd?");
  const auto found = std::ranges::find(query.synonyms, "försörjningsstöd", &Synonym::text);
  REQUIRE(found != query.synonyms.end());
  CHECK(found->stems == std::vector<std::string>{"försörjningsstöd"});
  REQUIRE(found->terms.size() == 2);
  CHECK(query.terms[found->terms[0]].word == "ekonomiskt");
  CHECK(query.terms[found->terms[1]].word == "bistånd");
}

TEST_CASE("a misspelt word is mended where it stands") {
  const QueryTerms query = read_query("Avgift för Byglov?", Purpose::answer, CorpusCounts(), OneWord());
  CHECK(query.suggestion == "Avgift för bygglov?");
  CHECK(read("Avgift för byglov").suggestion.empty());
}

TEST_CASE("a question is told from words to look for") {
  CHECK(read("Vad kostar bygglov").is_question);
  CHECK(read("Kostar det något?").is_question);
  CHECK_FALSE(read("avgift bygglov").is_question);
}

TEST_CASE("only a person's search has phrases and exclusions") {
  const QueryTerms query =
      read_query("avgift \"fast anslag\" -moms", Purpose::browse, CorpusCounts(), NoVocabulary());
  CHECK(stems(query) == std::vector<std::string>{"avgift", "fast", "anslag"});
  CHECK(query.text.excluded == std::vector<std::string>{"moms"});
  CHECK(read("avgift -moms").terms.size() == 2);
}

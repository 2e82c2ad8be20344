#include "search/evidence.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "search/rank.h"

using namespace svea::search;

namespace {

// Texts as a corpus, and the evidence for a query in each.
class Corpus {
 public:
  explicit Corpus(const std::vector<std::string>& texts) {
    for (const std::string& text : texts) {
      append_tokens(text, tokens_.emplace_back());
      counts_.add(count_passage({.context = {}, .body = tokens_.back()}));
    }
  }

  [[nodiscard]] QueryTerms read(std::string_view query_text) const {
    return read_query(query_text, Purpose::answer, counts_, NoVocabulary());
  }

  std::vector<EvidenceValues> evidence(std::string_view query_text) {
    const QueryTerms query = read(query_text);
    EvidenceReader reader(query, counts_);
    std::vector<EvidenceValues> all;
    for (const std::string& tokens : tokens_) all.push_back(reader.read({.context = {}, .body = tokens}));
    return all;
  }

 private:
  CorpusCounts counts_;
  std::vector<std::string> tokens_;
};

double of(const EvidenceValues& values, Evidence kind) { return values[static_cast<std::size_t>(kind)]; }

}  // namespace

TEST_CASE("a passage that holds the whole query is covered, one without any of it is not") {
  Corpus corpus({"Visum krävs för besök.", "Skolan börjar."});
  const auto evidence = corpus.evidence("visum besök");
  CHECK(of(evidence[0], Evidence::coverage) == doctest::Approx(1));
  CHECK(of(evidence[0], Evidence::passage_ngrams) == doctest::Approx(1));
  // The last two are of the passage alone.
  for (std::size_t kind = 0; kind < static_cast<std::size_t>(Evidence::length); ++kind)
    CHECK(evidence[1][kind] == 0);
}

TEST_CASE("a compound covers a part of its words, and a word a part of its compound") {
  Corpus corpus({"Sök parkeringstillstånd.", "Rätt att få tillstånd.", "Skolan börjar."});
  CHECK(of(corpus.evidence("tillstånd")[0], Evidence::coverage) > 0.5);
  const auto evidence = corpus.evidence("parkeringstillstånd");
  CHECK(of(evidence[0], Evidence::coverage) == doctest::Approx(1));
  CHECK(of(evidence[1], Evidence::coverage) > 0.3);
  CHECK(of(evidence[2], Evidence::coverage) == 0);
}

TEST_CASE("who holds a word comes before those that hold one like it") {
  Corpus corpus(
      {"Beteckningen dörr11x gäller.", "Beteckningen dörr111x gäller.", "Beteckningen dörr110x gäller."});
  const QueryTerms query = corpus.read("dörr11x");
  const auto evidence = corpus.evidence("dörr11x");
  for (const std::size_t like : {1u, 2u})
    CHECK(linear_rank(query, evidence[0]) > linear_rank(query, evidence[like]));
}

TEST_CASE("words in one sentence speak more than words far apart") {
  Corpus corpus({"Avgift för bygglov tas ut.", "Avgift tas ut. Det gäller alla. Sök bygglov."});
  const auto evidence = corpus.evidence("avgift för bygglov");
  for (const auto kind : {Evidence::window_ngrams, Evidence::nearness, Evidence::longest_run})
    CHECK(of(evidence[0], kind) > of(evidence[1], kind));
  CHECK(of(evidence[0], Evidence::longest_run) == doctest::Approx(1));
}

TEST_CASE("words are near in either order, as questions turn them round") {
  Corpus corpus({"Tillståndet gäller i två år.", "Tillståndet söks hos nämnden, som prövar om det gäller.",
                 "Tillståndet söks. Det gäller."});
  const auto evidence = corpus.evidence("gäller tillståndet");
  CHECK(of(evidence[0], Evidence::nearness) == doctest::Approx(1));
  CHECK(of(evidence[0], Evidence::nearness) > of(evidence[1], Evidence::nearness));
  CHECK(of(evidence[1], Evidence::nearness) > 0);
  CHECK(of(evidence[2], Evidence::nearness) == 0);
}

TEST_CASE(
    "a passage about a thing speaks more than one that names it in passing, and so does its beginning") {
  Corpus corpus({"Bygglov söks. Bygglov prövas.", "Nämnden möts varje vecka. Bygglov är en av dess frågor."});
  const auto evidence = corpus.evidence("bygglov");
  for (const auto kind : {Evidence::focus, Evidence::context_coverage})
    CHECK(of(evidence[0], kind) > of(evidence[1], kind));
}

TEST_CASE("two sentences after each other make a window, a first sentence the context") {
  Corpus corpus({"Bygglov. Något annat. Avgift tas ut.", "Något annat. Bygglov krävs. Avgift tas ut."});
  const auto evidence = corpus.evidence("avgift bygglov");
  CHECK(of(evidence[0], Evidence::window_ngrams) < of(evidence[1], Evidence::window_ngrams));
  CHECK(of(evidence[0], Evidence::sentence_in_context) > of(evidence[1], Evidence::sentence_in_context));
  CHECK(of(evidence[1], Evidence::window_in_context) == doctest::Approx(1));
}

TEST_CASE("a heading in the text holds for what follows up to the next") {
  Corpus corpus(
      {"Om kommunen. Bygglov och avgift. Den som söker betalar för nämndens arbete med ärendet hos oss.",
       "Om kommunen. Bygglov. Avgift och annat. Den som söker betalar för nämndens arbete hos oss."});
  const auto evidence = corpus.evidence("betalar bygglov");
  CHECK(of(evidence[0], Evidence::sentence_under_heading) == doctest::Approx(1));
  CHECK(of(evidence[1], Evidence::sentence_under_heading) < 1);
}

TEST_CASE("the title and the headings are context") {
  std::string title;
  append_tokens("Bygglov", title);
  std::string body;
  append_tokens("Avgift tas ut.", body);
  CorpusCounts counts;
  counts.add(count_passage({title, body}));
  const QueryTerms query = read_query("avgift bygglov", Purpose::answer, counts, NoVocabulary());
  EvidenceReader reader(query, counts);
  const EvidenceValues values = reader.read({title, body});
  CHECK(of(values, Evidence::sentence_in_context) == doctest::Approx(1));
  CHECK(of(values, Evidence::window_ngrams) < 1);
}

TEST_CASE("evidence lies between 0 and 1 whatever the text, and is the same each time") {
  const auto text = rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                                     "avgift ", "bygglov ", "bygglovsavgift ", "för ", "det. ", "Det ",
                                     "2024/112 ", "3 kap. 2 § ", "\n")),
                                 [](const std::vector<std::string>& pieces) {
                                   std::string all;
                                   for (const auto& piece : pieces) all += piece;
                                   return all;
                                 });
  CHECK(rc::check("bounded and repeatable", [&] {
    Corpus corpus({*text, *text});
    const std::string query = *text;
    const auto first = corpus.evidence(query);
    RC_ASSERT(first == corpus.evidence(query));
    for (const EvidenceValues& values : first)
      for (const double value : values) RC_ASSERT((value >= 0 && value <= 1 + 1e-6));
  }));
}

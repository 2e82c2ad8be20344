#include "evaluation/answers.h"

#include <doctest/doctest.h>

#include <sstream>

#include "evaluation/contains.h"
#include "evaluation/learn_quotes.h"
#include "must.h"
#include "search/memory_index.h"

using namespace svea;
using namespace svea::evaluation;

namespace {

constexpr std::string_view k_passages =
    R"({"id":"a","title":"Semester","text":"Alla har semester. Du får spara högst 30 semesterdagar."}
{"id":"b","title":"Taxa för lokaler","text":"Att hyra aulan kostar 450 kronor per kväll. Nyckeln hämtas i receptionen."}
{"id":"c","title":"Resor","text":"Tjänsteresor ska bokas hos resebyrån. Tåg väljs före flyg."}
{"id":"d","title":"Arkiv","text":"Handlingar gallras efter två år. Arkivarien ansvarar."}
)";

RetrievalSet set_with(std::string_view questions) {
  std::istringstream passages{std::string(k_passages)};
  std::istringstream asked{std::string(questions)};
  return must(read_set(passages, asked));
}

AnswerReport report_on(std::string_view questions) {
  search::MemoryIndex index;
  return must(evaluate_answers(set_with(questions), index));
}

}  // namespace

TEST_CASE("an answer that holds the reference counts, one that does not holds it down") {
  const auto report = report_on(
      R"({"id":"1","question":"Hur många semesterdagar får jag spara?","passage":"a","answers":[{"text":"högst  30","start":0,"end":9}],"split":"fit"}
{"id":"2","question":"Vad kostar det att hyra aulan per kväll?","passage":"b","answers":[{"text":"en tusenlapp","start":0,"end":12}],"split":"check"}
)");
  CHECK(report.overall.questions == 2);
  CHECK(report.overall.contains_answer == 0.5);
  CHECK(report.overall.contains_answer_one_sentence == 0.5);
  CHECK(report.by_split.at("fit").contains_answer == 1.0);
  CHECK(report.by_split.at("check").contains_answer == 0.0);
  CHECK(report.overall.words_mean > 3);
  CHECK(report.overall.wrongly_refused == 0);
}

TEST_CASE("refusals are counted apart for questions with and without an answer") {
  const auto report = report_on(
      R"({"id":"1","question":"Hur hög är flaggstången?","passage":null,"answers":[]}
{"id":"2","question":"Vilken färg är det på kommunens cyklar?","passage":"d","answers":[{"text":"blå","start":0,"end":3}]}
)");
  CHECK(report.overall.unanswerable == 1);
  CHECK(report.overall.refused == 1.0);
  CHECK(report.overall.wrongly_refused == 1.0);
  CHECK(report.by_split.empty());
}

TEST_CASE("white space and case do not hide an answer") {
  const References references({{"Två  År", 0, 0}});
  CHECK(references.any_in("Det gäller i två\når."));
  CHECK_FALSE(references.any_in("Det gäller i tre år."));
  CHECK_FALSE(References({}).any_in("Det gäller i två år."));
}

TEST_CASE("learning finds the feature that tells the right sentence from the others") {
  using enum answer::Feature;
  std::vector<QuoteExample> examples(20);
  for (std::size_t i = 0; i < examples.size(); ++i) {
    answer::Features right;
    right[gram_score] = 1;
    right[words] = static_cast<double>(i % 2);
    answer::Features wrong;
    wrong[words] = static_cast<double>(i / 2 % 2);
    examples[i].sentences = {right, wrong};
    examples[i].truths = {QuoteExample::Truth::right, QuoteExample::Truth::wrong};
  }
  const auto weights = learn_quote_weights(examples, 1e-2);
  CHECK(weights[static_cast<std::size_t>(gram_score)] > 1);
  CHECK(std::abs(weights[static_cast<std::size_t>(words)]) < 0.5);
}

#include "answer/question.h"

#include <doctest/doctest.h>

#include "answer/follow_up.h"

using namespace svea::answer;

namespace {

AnswerKind kind_of(std::string_view question) { return kind_of_question(folded_words(question)); }

bool does_bear(AnswerKind kind, std::string_view sentence) {
  return bears(kind, folded_words(sentence), sentence);
}

}  // namespace

TEST_CASE("the kind of answer follows from the question's words") {
  CHECK(kind_of("Vad är ett visum?") == AnswerKind::definition);
  CHECK(kind_of("Hur mycket kostar ett bygglov?") == AnswerKind::quantity);
  CHECK(kind_of("Vad kostar ett bygglov?") == AnswerKind::quantity);
  CHECK(kind_of("Upp till hur länge gäller tillståndet?") == AnswerKind::duration);
  CHECK(kind_of("Hur lång tid tar det?") == AnswerKind::duration);
  CHECK(kind_of("När ska ansökan vara inne?") == AnswerKind::time);
  CHECK(kind_of("Vilken nämnd beslutar?") == AnswerKind::person);
  CHECK(kind_of("Vem får attestera?") == AnswerKind::person);
  CHECK(kind_of("Var lämnar jag blanketten?") == AnswerKind::place);
  CHECK(kind_of("Varför behövs det?") == AnswerKind::reason);
  CHECK(kind_of("Hur ansöker jag?") == AnswerKind::manner);
  CHECK(kind_of("Vad gör jag vid en läcka?") == AnswerKind::manner);
  CHECK(kind_of("Får jag ta med hunden?") == AnswerKind::whether);
  CHECK(kind_of("Vilka får söka?") == AnswerKind::list);
  CHECK(kind_of("How long is it valid?") == AnswerKind::duration);
  CHECK(kind_of("Berätta om bygglov") == AnswerKind::fact);
  CHECK(kind_of("") == AnswerKind::fact);
}

TEST_CASE("a sentence bears an answer of its kind only") {
  CHECK(does_bear(AnswerKind::duration, "Tillståndet gäller i två år."));
  CHECK_FALSE(does_bear(AnswerKind::duration, "Tillståndet gäller i hela kommunen."));
  CHECK(does_bear(AnswerKind::quantity, "Avgiften är 450 kronor."));
  CHECK_FALSE(does_bear(AnswerKind::quantity, "Avgiften bestäms av nämnden."));
  CHECK(does_bear(AnswerKind::reason, "Kravet finns för att skydda miljön."));
  CHECK(does_bear(AnswerKind::person, "Beslutet fattas av socialnämnden."));
}

TEST_CASE("a question keeps its content words, or all of them when it has none") {
  const auto question = understand("Vad är ett visum?", "Vad är ett visum?");
  CHECK(question.stems.size() == 1);
  CHECK(question.all_stems.size() == 4);
  CHECK(question.language == "sv");
  CHECK(understand("Vad är det?", "Vad är det?").stems.size() == 3);
}

TEST_CASE("a question is Swedish unless it can only be English") {
  for (const std::string_view asked :
       {"När måste jag lämna in min tidrapport?", "Vem lämnar in den?", "taxa"})
    CHECK(understand(asked, asked).language == "sv");
  CHECK(understand("When is it due?", "When is it due?").language == "en");
}

TEST_CASE("a follow-up takes its topic from the question before") {
  const std::vector<PastTurn> history = {{"Hur ansöker jag om parkeringstillstånd?", "Med en blankett. [1]"}};
  CHECK(whole_question("Och hur länge gäller det?", history) ==
        "Och hur länge gäller det? ansöker parkeringstillstånd");
  CHECK(whole_question("Varför då?", history) == "Varför då? ansöker parkeringstillstånd");
  CHECK(whole_question("Gäller det även vikarier?", history) ==
        "Gäller det även vikarier? ansöker parkeringstillstånd");
}

TEST_CASE("a question with a topic of its own is left as it is") {
  const std::vector<PastTurn> history = {{"Hur ansöker jag om parkeringstillstånd?", "Med en blankett. [1]"}};
  CHECK(whole_question("Vad kostar ett bygglov?", history) == "Vad kostar ett bygglov?");
  CHECK(whole_question("Hur länge gäller det?", {}) == "Hur länge gäller det?");
}

TEST_CASE("a topic is carried through several follow-ups, but not for ever") {
  std::vector<PastTurn> history = {{"Vad kostar bygglov?", ""}, {"Hur länge gäller det?", ""}};
  CHECK(whole_question("Varför då?", history).ends_with("bygglov"));
  history.insert(history.end(), 2, {"Varför då?", ""});
  CHECK(whole_question("Varför då?", history) == "Varför då?");
}

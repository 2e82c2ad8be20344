#include "evaluation/learn_orders.h"

#include <doctest/doctest.h>

#include <sstream>

#include "must.h"
#include "orders/spoken_words.h"

namespace svea::evaluation {
namespace {

constexpr const char* k_wordings =
    "# A comment\n"
    "who: the assistant | the model\n"
    "what: {word} only | nothing\n"
    "word: yes | no\n"
    "\n"
    "+ {who} must answer {what}\n"
    "- the office must answer within a week\n"
    "- write the answer in the form\n";

std::vector<WordedSentence> made_of(const std::string& wordings) {
  std::istringstream in(wordings);
  return must(worded_sentences(in, 20));
}

double weight(const orders::WordingWeights& weights, const char* sentence) {
  const auto spoken = orders::spoken_words(sentence);
  return orders::wording_weight(weights, spoken, 0, spoken.words.size());
}

}  // namespace

TEST_CASE("wordings make sentences with every way filled in, the same each time") {
  const auto sentences = made_of(k_wordings);
  REQUIRE(sentences.size() == 26);
  for (const auto& sentence : sentences) CHECK_FALSE(sentence.text.contains('{'));
  CHECK(sentences.front().is_order);
  CHECK(sentences.back().text == "write the answer in the form");
  CHECK_FALSE(sentences.back().is_order);
  CHECK(made_of(k_wordings).front().text == sentences.front().text);
}

TEST_CASE("a way that is not told, and one that names itself, are refused") {
  for (const auto* const wordings :
       {"+ {nobody} must answer\n", "who: the {who}\n+ {who}\n", "who the model\n"}) {
    std::istringstream in(wordings);
    const auto made = worded_sentences(in, 1);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "wordings_invalid");
  }
}

TEST_CASE("weights learnt from wordings part orders from what people are told") {
  const auto weights = learn_orders(made_of(k_wordings));
  CHECK(weight(weights, "The model must answer yes only.") > 0);
  CHECK(weight(weights, "Write the answer in the form.") < 0);
}

}  // namespace svea::evaluation

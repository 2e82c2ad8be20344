// The contracts of Embedder and Reranker, run against those without a model and every real one.
#pragma once

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "base/limits.h"
#include "llm/embedder.h"
#include "llm/reranker.h"

namespace svea::llm::contract {

// Call from one TEST_CASE.
inline void check_embedder(Embedder& embedder) {
  const auto embed = [&](std::vector<std::string> texts, TextRole role = TextRole::passage) {
    auto vectors = embedder.embed(texts, role, {});
    REQUIRE(vectors);
    return *std::move(vectors);
  };

  SUBCASE("each text has a vector, all of one dimension and finite") {
    const auto vectors = embed({"Bygglov krävs.", "", "Ett 😀 och ett \"citat\"\n\tmed skräp \\u0000."});
    REQUIRE(vectors.size() == 3);
    for (const Vector& vector : vectors) {
      CHECK(vector.size() == vectors.front().size());
      for (const float number : vector) CHECK(std::isfinite(number));
    }
    CHECK_FALSE(vectors.front().empty());
    CHECK(vectors.front().size() <= limits::k_vector_numbers_max);
  }

  SUBCASE("no text gives no vector, and more than a request holds are all there") {
    CHECK(embed({}).empty());
    std::vector<std::string> many;
    for (std::size_t i = 0; i < 2 * limits::k_embedding_texts_max + 3; ++i)
      many.push_back("text " + std::to_string(i));
    const auto vectors = embed(many);
    REQUIRE(vectors.size() == many.size());
    CHECK(vectors.front() == embed({many.front()}).front());
    CHECK(vectors.back() == embed({many.back()}).front());
  }

  SUBCASE("the same text has the same vector, whatever stands beside it") {
    CHECK(embed({"Visum krävs.", "Pass krävs."}).back() == embed({"Pass krävs."}).front());
  }

  SUBCASE("a stop ends it") {
    std::stop_source stop;
    stop.request_stop();
    const std::vector<std::string> texts = {"Visum krävs."};
    const auto stopped = embedder.embed(texts, TextRole::passage, stop.get_token());
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().kind == ErrorKind::cancelled);
  }
}

// Call from one TEST_CASE.
inline void check_reranker(Reranker& reranker) {
  SUBCASE("the text that answers scores highest, and each text has a score") {
    const std::vector<std::string> texts = {"Skolan börjar i augusti.", "Avgiften för bygglov är 400 kronor.",
                                            ""};
    const auto scores = reranker.score("Vad är avgiften för bygglov?", texts, {});
    REQUIRE(scores);
    REQUIRE(scores->size() == 3);
    CHECK(scores->at(1) > scores->at(0));
    CHECK(scores->at(1) > scores->at(2));
  }

  SUBCASE("no text gives no score") {
    const auto scores = reranker.score("Vad är avgiften?", {}, {});
    REQUIRE(scores);
    CHECK(scores->empty());
  }
}

}  // namespace svea::llm::contract

// The contract of VectorIndex, run against the vectors in memory and every real index of them.
#pragma once

#include <doctest/doctest.h>

#include <functional>
#include <memory>
#include <random>

#include "search/vector_index.h"

namespace svea::search::contract {

using Vectors = std::vector<std::vector<float>>;

inline VectorChange embedded(std::int64_t id, Vectors vectors, model::Seq seq = 0, std::int64_t space = 1) {
  return {.seq = seq != 0 ? seq : id, .document = {id}, .space = {space}, .vectors = std::move(vectors)};
}

inline void apply(VectorIndex& index, const std::vector<VectorChange>& changes) {
  REQUIRE(index.apply(changes));
}

// Documents and ordinals as {document, ordinal}, nearest first.
inline std::vector<std::pair<std::int64_t, int>> near(const VectorIndex& index,
                                                      const std::vector<float>& vector,
                                                      const Query& query = {.text = "", .reach = {{{1}}}},
                                                      std::size_t count = 10) {
  std::vector<std::pair<std::int64_t, int>> found;
  for (const NearPassage& one : index.nearest(vector, query, count))
    found.emplace_back(one.document.value, one.ordinal);
  return found;
}

// So many vectors that point anywhere, always the same.
inline Vectors random_vectors(std::size_t count, std::size_t dimension, unsigned seed = 1) {
  std::mt19937 random(seed);
  std::normal_distribution<float> number;
  Vectors vectors(count, std::vector<float>(dimension));
  for (auto& vector : vectors)
    for (float& one : vector) one = number(random);
  return vectors;
}

// Call from one TEST_CASE: `make` gives a fresh, empty index each time.
inline void check_vector_contract(const std::function<std::unique_ptr<VectorIndex>()>& make) {
  const std::unique_ptr<VectorIndex> made = make();
  VectorIndex& index = *made;
  using Found = std::vector<std::pair<std::int64_t, int>>;

  SUBCASE("an empty index finds nothing and has applied nothing") {
    CHECK(index.applied_seq() == 0);
    CHECK(near(index, {1, 0}).empty());
  }

  SUBCASE("the nearest come first, by direction and not by length") {
    apply(index, {embedded(1, {{3, 4}, {100, 1}}), embedded(2, {{-1, 0}, {0.001F, 0}})});
    CHECK(index.applied_seq() == 2);
    CHECK(near(index, {2, 0}) == Found{{2, 1}, {1, 1}, {1, 0}, {2, 0}});
    const auto found = index.nearest(std::vector<float>{2, 0}, {.text = "", .reach = {{{1}}}}, 10);
    CHECK(found[0].cosine == doctest::Approx(1).epsilon(1e-4));
    CHECK(found[2].cosine == doctest::Approx(0.6).epsilon(1e-4));
    CHECK(found[3].cosine == doctest::Approx(-1).epsilon(1e-4));
  }

  SUBCASE("at most as many as asked for") {
    apply(index, {embedded(1, random_vectors(50, 8))});
    CHECK(near(index, random_vectors(1, 8, 2).front(), {.text = "", .reach = {{{1}}}}, 7).size() == 7);
    CHECK(near(index, random_vectors(1, 8, 2).front(), {.text = "", .reach = {{{1}}}}, 0).empty());
  }

  SUBCASE("only within reach") {
    apply(index,
          {embedded(1, {{1, 0}}, 1, 1), embedded(2, {{1, 0.1F}}, 2, 2), embedded(3, {{1, 0.2F}}, 3, 3)});
    CHECK(near(index, {1, 0}, {.text = "", .reach = {}}).empty());
    CHECK(near(index, {1, 0}, {.text = "", .reach = {{{2}}}}) == Found{{2, 0}});
    CHECK(near(index, {1, 0}, {.text = "", .reach = {{{1}, {3}, {4}}}}) == Found{{1, 0}, {3, 0}});
  }

  SUBCASE("only what the filter lets pass") {
    VectorChange decision = embedded(1, {{1, 0}});
    decision.type = "beslut";
    decision.date = "2024-05-01";
    apply(index, {decision, embedded(2, {{1, 0}})});
    Query query{.text = "", .reach = {{{1}}}};
    query.filter.types = {"beslut"};
    CHECK(near(index, {1, 0}, query) == Found{{1, 0}});
    query.filter.from = "2025-01-01";
    CHECK(near(index, {1, 0}, query).empty());
  }

  SUBCASE("a passage without a vector is never near") {
    apply(index, {embedded(1, {{}, {1, 0}, {0, 0}})});
    CHECK(near(index, {1, 0}) == Found{{1, 1}});
  }

  SUBCASE("what is removed or replaced is gone at once, and so is what is hidden until it is applied again") {
    apply(index, {embedded(1, {{1, 0}}), embedded(2, {{1, 0}})});
    apply(index, {embedded(1, {}, 3), embedded(2, {{0, 1}, {1, 1}}, 4)});
    CHECK(near(index, {1, 0}) == Found{{2, 1}, {2, 0}});
    index.hide({2}, 4);
    CHECK(near(index, {1, 0}).size() == 2);
    index.hide({2}, 5);
    index.hide({77}, 5);
    CHECK(near(index, {1, 0}).empty());
    apply(index, {embedded(2, {{1, 0}}, 5)});
    CHECK(near(index, {1, 0}) == Found{{2, 0}});
    CHECK(index.applied_seq() == 5);
  }

  SUBCASE("a change that was applied before is skipped") {
    apply(index, {embedded(1, {{1, 0}}, 5)});
    apply(index, {embedded(1, {}, 5), embedded(2, {{1, 0}}, 4)});
    CHECK(near(index, {1, 0}) == Found{{1, 0}});
  }

  SUBCASE("vectors of another dimension empty the index, which then wants everything again") {
    apply(index, {embedded(1, {{1, 0}})});
    CHECK(near(index, {1, 0, 0}).empty());
    apply(index, {embedded(2, {{1, 0, 0}})});
    CHECK(index.applied_seq() == 0);
    CHECK(near(index, {1, 0}).empty());
    apply(index, {embedded(1, {{1, 0, 0}}), embedded(2, {{0, 1, 0}})});
    CHECK(near(index, {1, 0, 0}) == Found{{1, 0}, {2, 0}});
  }

  SUBCASE("a cleared index is empty and takes every change again") {
    apply(index, {embedded(1, {{1, 0}}, 9)});
    REQUIRE(index.clear());
    CHECK(index.applied_seq() == 0);
    CHECK(near(index, {1, 0}).empty());
    apply(index, {embedded(1, {{1, 0}}, 2)});
    CHECK(near(index, {1, 0}).size() == 1);
  }
}

}  // namespace svea::search::contract

#include "hybrid/hybrid_index.h"

#include <map>

#include "hybrid/embed_changes.h"
#include "llm/ngram_embedder.h"
#include "must.h"
#include "search/memory_index.h"
#include "search/memory_vectors.h"
#include "search/search_index_contract.h"

using namespace svea;
using search::contract::document;
using search::contract::ids;

namespace {

// Knows what some words mean, unlike n-grams; answers only while it is up.
class SynonymEmbedder final : public llm::Embedder {
 public:
  [[nodiscard]] std::string name() const override { return "synonyms"; }
  [[nodiscard]] Result<std::vector<llm::Vector>> embed(std::span<const std::string> texts, llm::TextRole role,
                                                       std::stop_token stop) override {
    ++asked;
    if (!is_up) return fail(ErrorKind::unavailable, "model_unreachable", {"Nere.", "Down."});
    std::vector<std::string> understood(texts.begin(), texts.end());
    for (std::string& text : understood)
      if (text.find("separation") != std::string::npos) text = "äktenskapsskillnad";
    return ngrams.embed(understood, role, std::move(stop));
  }

  bool is_up = true;
  int asked = 0;
  llm::NgramEmbedder ngrams{4096};
};

// Everything embedded at once.
struct Hybrid {
  explicit Hybrid(llm::Embedder& made_by, double points = 3) : embedder(made_by), nearest_points(points) {}

  search::MemoryIndex words;
  search::MemoryVectors vectors;
  llm::Embedder& embedder;
  double nearest_points;
  ManualClock clock;
  hybrid::HybridIndex index{{words, vectors, embedder, clock,
                             [this](auto changes) -> Status {
                               return vectors.apply(TRY(hybrid::embed_changes(embedder, changes, {})));
                             },
                             nearest_points}};
};

// Keeps what an index refers to alive with it.
class OwningIndex final : public search::SearchIndex {
 public:
  [[nodiscard]] model::Seq applied_seq() const override { return hybrid_.index.applied_seq(); }
  [[nodiscard]] Status apply(std::span<const search::DocumentChange> changes) override {
    return hybrid_.index.apply(changes);
  }
  [[nodiscard]] Status clear() override {
    TRY(hybrid_.vectors.clear());
    return hybrid_.index.clear();
  }
  [[nodiscard]] Result<search::Found> search(const search::Query& query) const override {
    return hybrid_.index.search(query);
  }

 private:
  llm::NgramEmbedder embedder_{16384};  // so many that two n-grams seldom meet
  Hybrid hybrid_{embedder_, 0.3};       // n-grams may not overrule the words that the contract is about
};

const std::vector k_town = {document(1, "Familj", {"Ansökan om äktenskapsskillnad lämnas till tingsrätten."}),
                            document(2, "Skola", {"Skolan börjar i augusti."}),
                            document(3, "Familj", {"Om äktenskapsskillnad beslutar rätten."}, 3, 2)};

std::vector<std::int64_t> found(const search::SearchIndex& index, const std::string& text,
                                std::vector<model::SpaceId> spaces = {{1}}) {
  return ids(search::contract::find(index, text, std::move(spaces)));
}

}  // namespace

TEST_CASE("words and vectors together keep the contract of an index") {
  search::contract::check_contract([] { return std::make_unique<OwningIndex>(); });
}

TEST_CASE("what words miss is found by meaning, within reach and filter only") {
  SynonymEmbedder embedder;
  Hybrid hybrid(embedder);
  REQUIRE(hybrid.index.apply(k_town));
  const auto* question = "Hur begär man separation?";
  CHECK(found(hybrid.words, question).empty());
  CHECK(found(hybrid.index, question).front() == 1);
  CHECK(found(hybrid.index, question, {{2}}) == std::vector<std::int64_t>{3});
  CHECK(found(hybrid.index, question, {}).empty());
  search::Query filtered{.text = question, .reach = {{{1}}}};
  filtered.filter.types = {"beslut"};
  CHECK(must(hybrid.index.search(filtered)).hits.empty());
}

TEST_CASE("a document that is gone or changed is not found by what it was") {
  SynonymEmbedder embedder;
  Hybrid hybrid(embedder);
  REQUIRE(hybrid.index.apply(k_town));
  embedder.is_up = false;  // its new vector can't be made
  const std::vector changed = {document(1, "Familj", {"Fritidshem finns i alla skolor."}, 4)};
  CHECK_FALSE(hybrid.index.apply(changed));
  embedder.is_up = true;
  hybrid.clock.advance(limits::k_failed_server_rest);
  const auto hits = found(hybrid.index, "separation");
  CHECK(std::ranges::find(hits, 1) == hits.end());
}

TEST_CASE("without the embedding server words are searched, and it is left alone for a while") {
  SynonymEmbedder embedder;
  Hybrid hybrid(embedder);
  REQUIRE(hybrid.index.apply(k_town));
  embedder.is_up = false;
  embedder.asked = 0;
  for (int i = 0; i < 5; ++i)
    CHECK(found(hybrid.index, "När börjar skolan?") == std::vector<std::int64_t>{2});
  CHECK(embedder.asked == 1);
  embedder.is_up = true;
  CHECK(found(hybrid.index, "separation").empty());
  hybrid.clock.advance(limits::k_failed_server_rest);
  CHECK(found(hybrid.index, "separation").front() == 1);
}

TEST_CASE("a query that is no text, or asks for nothing, costs no embedding") {
  SynonymEmbedder embedder;
  Hybrid hybrid(embedder);
  REQUIRE(hybrid.index.apply(k_town));
  embedder.asked = 0;
  CHECK(found(hybrid.index, "").empty());
  CHECK(found(hybrid.index, "skola", {}).empty());
  CHECK(embedder.asked == 0);
}

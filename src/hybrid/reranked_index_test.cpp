#include "hybrid/reranked_index.h"

#include "llm/ngram_reranker.h"
#include "must.h"
#include "search/memory_index.h"
#include "search/search_index_contract.h"

using namespace svea;
using search::contract::document;
using search::contract::find;

namespace {

// Scores by a word that it likes.
class WordReranker final : public llm::Reranker {
 public:
  [[nodiscard]] Result<std::vector<double>> score(const std::string& /*question*/,
                                                  std::span<const std::string> texts,
                                                  std::stop_token /*stop*/) override {
    ++asked;
    read = {texts.begin(), texts.end()};
    if (!is_up) return fail(ErrorKind::unavailable, "model_unreachable", {"Nere.", "Down."});
    std::vector<double> scores;
    for (const std::string& text : texts) scores.push_back(text.find(liked) != std::string::npos ? 0.9 : 0.1);
    return scores;
  }

  std::string liked;
  bool is_up = true;
  int asked = 0;
  std::vector<std::string> read;
};

struct Reranked {
  search::MemoryIndex plain;
  WordReranker reranker;
  ManualClock clock;
  hybrid::RerankedIndex index{plain, reranker, clock};
};

// As many passages as there are, all of which the question finds.
std::vector<std::string> numbered(std::size_t count) {
  std::vector<std::string> texts;
  for (std::size_t i = 0; i < count; ++i) texts.push_back("Visum krävs, stycke s" + std::to_string(i) + "s.");
  return texts;
}

class OwningIndex final : public search::SearchIndex {
 public:
  [[nodiscard]] model::Seq applied_seq() const override { return index_.applied_seq(); }
  [[nodiscard]] Status apply(std::span<const search::DocumentChange> changes) override {
    return index_.apply(changes);
  }
  [[nodiscard]] Status clear() override { return index_.clear(); }
  [[nodiscard]] Result<search::Found> search(const search::Query& query) const override {
    return index_.search(query);
  }

 private:
  search::MemoryIndex plain_;
  llm::NgramReranker reranker_;
  ManualClock clock_;
  // N-grams may not overrule the words that the contract is about.
  hybrid::RerankedIndex index_{plain_, reranker_, clock_, 0.3};
};

}  // namespace

TEST_CASE("hits that a reranker has read keep the contract of an index") {
  search::contract::check_contract([] { return std::make_unique<OwningIndex>(); });
}

TEST_CASE("what the reranker likes comes first, and scores still fall") {
  Reranked reranked;
  search::contract::apply(reranked.index, {document(1, "Resa", numbered(60))});
  const auto last_read =
      find(reranked.plain, "visum", {{1}}, 60).at(limits::k_rerank_texts_max - 1).passage.text;
  reranked.reranker.liked = last_read;
  const auto hits = find(reranked.index, "visum", {{1}}, 60);
  REQUIRE(hits.size() == 60);
  CHECK(hits.front().passage.text == last_read);
  for (std::size_t i = 1; i < hits.size(); ++i) CHECK(hits[i - 1].score >= hits[i].score);
  CHECK(reranked.reranker.read.size() == limits::k_rerank_texts_max);
  CHECK(reranked.reranker.read.front().starts_with("Resa › Kapitel › Avsnitt\n"));
}

TEST_CASE("pages follow each other as one list") {
  Reranked reranked;
  search::contract::apply(reranked.index, {document(1, "Resa", numbered(60))});
  reranked.reranker.liked = "s7s";
  std::vector<std::string> together;
  for (std::size_t offset = 0; offset < 60; offset += 12)
    for (const auto& hit :
         must(reranked.index.search({.text = "visum", .reach = {{{1}}}, .hits_max = 12, .offset = offset}))
             .hits)
      together.push_back(hit.passage.text);
  std::vector<std::string> whole;
  for (const auto& hit : find(reranked.index, "visum", {{1}}, 60)) whole.push_back(hit.passage.text);
  CHECK(together == whole);
}

TEST_CASE("without the reranker the hits stay as they are, and it is left alone for a while") {
  Reranked reranked;
  search::contract::apply(reranked.index, {document(1, "Resa", numbered(5))});
  reranked.reranker.is_up = false;
  const auto plain = find(reranked.plain, "visum");
  for (int i = 0; i < 3; ++i)
    CHECK(find(reranked.index, "visum").front().passage.text == plain.front().passage.text);
  CHECK(reranked.reranker.asked == 1);
  reranked.clock.advance(limits::k_failed_server_rest);
  reranked.reranker.is_up = true;
  reranked.reranker.liked = plain.back().passage.text;
  CHECK(find(reranked.index, "visum").front().passage.text == plain.back().passage.text);
}

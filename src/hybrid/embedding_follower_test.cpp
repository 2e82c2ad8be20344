#include "hybrid/embedding_follower.h"

#include <thread>

#include "hybrid/embed_changes.h"
#include "llm/ngram_embedder.h"
#include "must.h"
#include "search/memory_vectors.h"
#include "store/memory_record.h"

using namespace svea;

namespace {

// Refuses texts with a word in them, as a model does with texts that are too long; may be down altogether.
class PickyEmbedder final : public llm::Embedder {
 public:
  [[nodiscard]] std::string name() const override { return ngrams_.name(); }
  [[nodiscard]] Result<std::vector<llm::Vector>> embed(std::span<const std::string> texts, llm::TextRole role,
                                                       std::stop_token stop) override {
    ++asked;
    if (!is_up) return fail(ErrorKind::unavailable, "model_unreachable", {"Nere.", "Down."});
    for (const std::string& text : texts)
      if (text.find("oläsligt") != std::string::npos)
        return fail(ErrorKind::unavailable, "model_input_refused", {"Nej.", "No."});
    return ngrams_.embed(texts, role, std::move(stop));
  }

  std::atomic<bool> is_up = true;
  std::atomic<int> asked = 0;

 private:
  llm::NgramEmbedder ngrams_{512};
};

// A record into which documents of single passages are put.
struct Archive {
  Archive() {
    const auto organisation = must(record.directory().add_organisation({{}, "kommun", "Kommunen"}));
    space = must(record.directory().add_space({{}, organisation.id, "a", "A"}));
  }

  model::DocumentId add(const std::string& text) {
    const std::vector<store::NewDocument> files = {{space.organisation, space.id, text, text}};
    const auto id = must(record.documents().add(files)).front().document.id;
    must(record.intake_jobs().lease({}, Time{std::chrono::hours{1}}, 1, 1u << 20));
    store::TakenIn taken;
    model::Passage passage;
    passage.text = text;
    taken.passages.push_back(passage);
    const std::vector finished = {std::pair(id, taken)};
    REQUIRE(record.intake_jobs().finish(finished));
    return id;
  }

  std::vector<model::DocumentId> near(const std::string& text) {
    const auto vector = must(embedder.embed(std::span(&text, 1), llm::TextRole::question, {})).front();
    std::vector<model::DocumentId> ids;
    for (const auto& one : vectors.nearest(vector, {.text = "", .reach = {{space.id}}}, 10))
      ids.push_back(one.document);
    return ids;
  }

  Status embed_news() { return hybrid::embed_news(record.documents(), vectors, embedder, {}); }

  store::MemoryRecord record;
  model::Space space;
  search::MemoryVectors vectors;
  PickyEmbedder embedder;
};

void wait_until(const std::function<bool()>& holds) {
  while (!holds()) std::this_thread::yield();
}

}  // namespace

TEST_CASE("what the record holds gets its vectors, what it lost loses them") {
  Archive archive;
  const auto visum = archive.add("Visum krävs.");
  const auto pass = archive.add("Passet förnyas.");
  REQUIRE(archive.embed_news());
  CHECK(archive.near("passet").front() == pass);
  REQUIRE(archive.record.documents().remove(pass, {{archive.space.id}}));
  REQUIRE(archive.embed_news());
  CHECK(archive.near("visum passet") == std::vector{visum});
  CHECK(archive.vectors.applied_seq() == must(archive.record.documents().last_seq()));
}

TEST_CASE("a passage that the model refuses is left without a vector, and the others have theirs") {
  Archive archive;
  archive.add("Ett oläsligt stycke.");
  const auto visum = archive.add("Visum krävs.");
  REQUIRE(archive.embed_news());
  CHECK(archive.near("oläslig visum") == std::vector{visum});
}

TEST_CASE("a model that refuses everything, or is not there, is an error, and nothing is passed over") {
  Archive archive;
  archive.add("Ett oläsligt stycke.");
  CHECK(archive.embed_news().error().code == "model_input_refused");
  archive.embedder.is_up = false;
  CHECK(archive.embed_news().error().code == "model_unreachable");
  CHECK(archive.vectors.applied_seq() == 0);
}

TEST_CASE("vectors ahead of the record are made anew") {
  Archive archive;
  const std::vector<search::VectorChange> changes = {
      {.seq = 900, .document = {1}, .space = archive.space.id}};
  REQUIRE(archive.vectors.apply(changes));
  const auto visum = archive.add("Visum krävs.");
  REQUIRE(archive.embed_news());
  CHECK(archive.near("visum") == std::vector{visum});
}

TEST_CASE("in the background it follows, and goes on when the server has come back") {
  Archive archive;
  archive.embedder.is_up = false;
  archive.add("Visum krävs.");
  hybrid::EmbeddingFollower follower({archive.record.documents(), archive.vectors, archive.embedder});
  wait_until([&] { return archive.embedder.asked > 0; });
  archive.embedder.is_up = true;
  wait_until([&] { return archive.vectors.applied_seq() == 1; });
  archive.add("Passet förnyas.");
  follower.wake();
  wait_until([&] { return archive.vectors.applied_seq() == 2; });
}

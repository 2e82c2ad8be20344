#include "hybrid/embed_changes.h"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string>

#include "base/limits.h"
#include "base/log.h"
#include "hybrid/passage_texts.h"

namespace svea::hybrid {
namespace {

using Vectors = std::vector<llm::Vector>;

// Text by text, after the model has refused some of them: an error only where it refuses all.
Result<Vectors> embed_singly(llm::Embedder& embedder, std::span<const std::string> texts,
                             const std::stop_token& stop) {
  Vectors vectors;
  std::optional<Error> refusal;
  std::size_t refused = 0;
  for (const std::string& text : texts) {
    auto one = embedder.embed(std::span(&text, 1), llm::TextRole::passage, stop);
    if (!one && one.error().code != "model_input_refused") return std::unexpected(one.error());
    if (!one) refusal = one.error();
    refused += one ? 0 : 1;
    vectors.push_back(one ? std::move(one->front()) : llm::Vector{});
  }
  if (refused == texts.size()) return std::unexpected(*refusal);
  log(LogLevel::warning, "passages_without_vectors",
      {{"count", std::to_string(refused)}, {"detail", refusal ? refusal->detail : ""}});
  return vectors;
}

Result<Vectors> embed_batch(llm::Embedder& embedder, std::span<const std::string> texts,
                            const std::stop_token& stop) {
  auto vectors = embedder.embed(texts, llm::TextRole::passage, stop);
  if (vectors || vectors.error().code != "model_input_refused" || texts.size() == 1) return vectors;
  return embed_singly(embedder, texts, stop);
}

}  // namespace

Result<std::vector<search::VectorChange>> embed_changes(llm::Embedder& embedder,
                                                        std::span<const search::DocumentChange> changes,
                                                        std::stop_token stop) {
  std::vector<std::string> texts;
  for (const auto& change : changes)
    for (const model::Passage& passage : change.passages)
      texts.push_back(passage_text(change.metadata.title, passage));
  Vectors vectors;
  for (std::size_t done = 0; done < texts.size(); done = vectors.size()) {
    const std::size_t count = std::min(limits::k_embedding_texts_max, texts.size() - done);
    auto batch = TRY(embed_batch(embedder, std::span(texts).subspan(done, count), stop));
    std::ranges::move(batch, std::back_inserter(vectors));
  }

  std::vector<search::VectorChange> embedded;
  auto next = vectors.begin();
  for (const auto& change : changes) {
    const auto end = next + static_cast<std::ptrdiff_t>(change.passages.size());
    embedded.push_back({.seq = change.seq,
                        .document = change.document,
                        .space = change.space,
                        .type = change.metadata.type,
                        .date = change.metadata.date,
                        .language = change.metadata.language,
                        .vectors = {std::make_move_iterator(next), std::make_move_iterator(end)}});
    next = end;
  }
  return embedded;
}

}  // namespace svea::hybrid

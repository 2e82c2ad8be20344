#include "llm/ngram_embedder.h"

#include <fmt/format.h>

#include "text/ngrams.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::llm {
namespace {

constexpr int k_letters = 4;

Vector vector_of(const std::string& text, std::size_t numbers) {
  Vector vector(numbers);
  const std::string folded = text::fold(text::to_valid_utf8(text));
  std::vector<std::uint32_t> ngrams;
  for (const text::Span word : text::words(folded)) {
    const auto letters = std::string_view(folded).substr(word.start, word.end - word.start);
    if (!text::is_stop_word(letters)) text::append_ngrams(letters, k_letters, ngrams);
  }
  for (const std::uint32_t hash : ngrams) vector[(hash >> 1) % numbers] += (hash & 1) != 0 ? 1.F : -1.F;
  return vector;
}

}  // namespace

std::string NgramEmbedder::name() const { return fmt::format("{}-grams in {}", k_letters, numbers_); }

Result<std::vector<Vector>> NgramEmbedder::embed(std::span<const std::string> texts, TextRole /*role*/,
                                                 std::stop_token stop) {
  if (stop.stop_requested())
    return fail(ErrorKind::cancelled, "cancelled", {"Arbetet avbröts.", "The work was stopped."});
  std::vector<Vector> vectors;
  for (const std::string& text : texts) vectors.push_back(vector_of(text, numbers_));
  return vectors;
}

}  // namespace svea::llm

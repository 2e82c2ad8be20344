#include "text/ngrams.h"

#include <string>

namespace svea::text {

std::uint32_t stable_hash(std::string_view bytes) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash;
}

void append_ngrams(std::string_view folded_word, int n, std::vector<std::uint32_t>& out) {
  each_ngram(folded_word, n, [&](std::uint32_t hash) { out.push_back(hash); });
}

}  // namespace svea::text

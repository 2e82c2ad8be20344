#include "text/ngrams.h"

#include <string>

#include "text/unicode.h"

namespace svea::text {

std::uint32_t stable_hash(std::string_view bytes) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash;
}

void append_ngrams(std::string_view folded_word, int n, std::vector<std::uint32_t>& out) {
  thread_local std::string marked;
  marked.assign(1, '<').append(folded_word).append(1, '>');
  const std::string_view word = marked;
  std::size_t end = 0;
  for (int i = 0; i < n && end < word.size(); ++i) end = code_point(word, end).next;
  out.push_back(stable_hash(word.substr(0, end)));
  for (std::size_t start = 0; end < word.size();) {
    start = code_point(word, start).next;
    end = code_point(word, end).next;
    out.push_back(stable_hash(word.substr(start, end - start)));
  }
}

}  // namespace svea::text

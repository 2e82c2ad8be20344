#include "text/ngrams.h"

#include <string>

namespace svea::text {

std::uint32_t stable_hash(std::string_view bytes) {
  std::uint32_t hash = 2166136261u;
  for (const char byte : bytes) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash;
}

void append_ngrams(std::string_view folded_word, int n, std::vector<std::uint32_t>& out) {
  thread_local std::string marked;
  marked.assign(1, '<').append(folded_word).append(1, '>');
  // Searching reads more n-grams than anything else: here a code point is a byte that continues no other.
  const char* const end = marked.data() + marked.size();
  const auto next = [end](const char* at) {
    do ++at;
    while (at < end && (static_cast<unsigned char>(*at) & 0xC0) == 0x80);
    return at;
  };
  const char* first = marked.data();
  const char* last = first;
  for (int i = 0; i < n && last < end; ++i) last = next(last);
  out.push_back(stable_hash({first, last}));
  while (last < end) {
    first = next(first);
    last = next(last);
    out.push_back(stable_hash({first, last}));
  }
}

}  // namespace svea::text

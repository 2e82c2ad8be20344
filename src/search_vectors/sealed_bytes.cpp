#include "search_vectors/sealed_bytes.h"

#include <cstdint>

#include "text/ngrams.h"

namespace svea::search_vectors {

std::string sealed(std::string_view body) {
  std::string out;
  put(out, static_cast<std::uint32_t>(body.size()));
  put(out, text::stable_hash(body));
  return out += body;
}

std::optional<std::string_view> take_sealed(std::string_view& bytes) {
  std::uint32_t size = 0;
  std::uint32_t checksum = 0;
  std::string_view left = bytes;
  if (!take(left, size) || !take(left, checksum) || left.size() < size) return std::nullopt;
  const std::string_view body = left.substr(0, size);
  if (text::stable_hash(body) != checksum) return std::nullopt;
  left.remove_prefix(size);
  bytes = left;
  return body;
}

}  // namespace svea::search_vectors

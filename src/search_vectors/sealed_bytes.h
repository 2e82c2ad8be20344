// Values as bytes in this machine's order, and sealed with their length and a checksum: what was cut off or
// damaged is known when it is read.
#pragma once

#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace svea::search_vectors {

template <typename T>
void put(std::string& out, const T& value) {
  static_assert(std::is_arithmetic_v<T>);
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

// Takes it from the beginning of `bytes`; false where they are too few.
template <typename T>
bool take(std::string_view& bytes, T& value) {
  static_assert(std::is_arithmetic_v<T>);
  if (bytes.size() < sizeof value) return false;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return true;
}

// A body with its length and its checksum before it.
[[nodiscard]] std::string sealed(std::string_view body);

// The first body of `bytes`, which go on after it. Nothing where it is cut off or damaged.
[[nodiscard]] std::optional<std::string_view> take_sealed(std::string_view& bytes);

}  // namespace svea::search_vectors

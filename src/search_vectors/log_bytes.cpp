#include "search_vectors/log_bytes.h"

#include <cstring>

#include "base/limits.h"
#include "text/ngrams.h"

namespace svea::search_vectors {
namespace {

// Of the log and of the rows together: vectors of another format are made anew.
constexpr std::string_view k_format = "svea vectors 1";

template <typename T>
void put(std::string& out, const T& value) {
  out.append(reinterpret_cast<const char*>(&value), sizeof value);
}

void put_string(std::string& out, std::string_view text) {
  put(out, static_cast<std::uint32_t>(text.size()));
  out += text;
}

template <typename T>
bool take(std::string_view& bytes, T& value) {
  if (bytes.size() < sizeof value) return false;
  std::memcpy(&value, bytes.data(), sizeof value);
  bytes.remove_prefix(sizeof value);
  return true;
}

bool take_string(std::string_view& bytes, std::string& text) {
  std::uint32_t size = 0;
  if (!take(bytes, size) || bytes.size() < size) return false;
  text = bytes.substr(0, size);
  bytes.remove_prefix(size);
  return true;
}

// A body with its length and its checksum before it.
std::string sealed(std::string_view body) {
  std::string out;
  put(out, static_cast<std::uint32_t>(body.size()));
  put(out, text::stable_hash(body));
  return out += body;
}

std::optional<std::string_view> take_sealed(std::string_view& bytes) {
  std::uint32_t size = 0;
  std::uint32_t checksum = 0;
  if (!take(bytes, size) || !take(bytes, checksum) || bytes.size() < size) return std::nullopt;
  const std::string_view body = bytes.substr(0, size);
  if (text::stable_hash(body) != checksum) return std::nullopt;
  bytes.remove_prefix(size);
  return body;
}

}  // namespace

std::string head_bytes(const LogHead& head) {
  std::string body;
  put_string(body, k_format);
  put_string(body, head.model);
  put(body, static_cast<std::uint64_t>(head.dimension));
  return sealed(body);
}

std::string entry_bytes(const LogEntry& entry) {
  std::string body;
  put(body, entry.seq);
  put(body, entry.document.value);
  put(body, entry.space.value);
  put(body, entry.first_row);
  put(body, entry.rows);
  for (const auto* text : {&entry.type, &entry.date, &entry.language}) put_string(body, *text);
  return sealed(body);
}

std::optional<LogHead> take_head(std::string_view& bytes) {
  auto body = take_sealed(bytes);
  LogHead head;
  std::string format;
  std::uint64_t dimension = 0;
  if (!body || !take_string(*body, format) || format != k_format || !take_string(*body, head.model) ||
      !take(*body, dimension) || dimension > limits::k_vector_numbers_max)
    return std::nullopt;
  head.dimension = dimension;
  return head;
}

std::optional<LogEntry> take_entry(std::string_view& bytes) {
  auto body = take_sealed(bytes);
  LogEntry entry;
  if (!body || !take(*body, entry.seq) || !take(*body, entry.document.value) ||
      !take(*body, entry.space.value) || !take(*body, entry.first_row) || !take(*body, entry.rows) ||
      !take_string(*body, entry.type) || !take_string(*body, entry.date) ||
      !take_string(*body, entry.language))
    return std::nullopt;
  return entry;
}

}  // namespace svea::search_vectors

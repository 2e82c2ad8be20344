// What a request asks for: path and query, decoded.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace svea::http {

// Decoded name=value pairs in the order they came.
class Query {
 public:
  void add(std::string name, std::string value) { pairs_.emplace_back(std::move(name), std::move(value)); }
  // The first of that name; "" when it stands without a value.
  [[nodiscard]] std::optional<std::string_view> find(std::string_view name) const;

 private:
  std::vector<std::pair<std::string, std::string>> pairs_;
};

struct Target {
  std::string path;                   // as sent, without the query: what the log may show
  std::vector<std::string> segments;  // of the path, decoded; empty for "/"
  Query query;
};

// The request target in origin form (RFC 9112 §3.2.1). Absent when it is malformed, is not valid UTF-8 once
// decoded, or holds a segment that could lead elsewhere in a file tree: "." or "..", a slash, a backslash or
// a control character, however it was encoded.
[[nodiscard]] std::optional<Target> parse_target(std::string_view text);

}  // namespace svea::http

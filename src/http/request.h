// What a client asks.
#pragma once

#include <any>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/clock.h"
#include "http/headers.h"
#include "http/target.h"

namespace svea::http {

struct Route;

enum class Method { get, post, put, patch, remove };

[[nodiscard]] std::string_view name_of(Method method);
// "HEAD" is `get`: the connection leaves the body out. Absent for methods that nothing here answers.
[[nodiscard]] std::optional<Method> method_named(std::string_view name);
// Whether it may change something (RFC 9110 §9.2.1).
[[nodiscard]] inline bool is_change(Method method) { return method != Method::get; }

// A body received into a file, which goes with this unless somebody has moved it away.
class ReceivedFile {
 public:
  explicit ReceivedFile(std::filesystem::path path) : path_(std::move(path)) {}
  ~ReceivedFile();
  ReceivedFile(ReceivedFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ReceivedFile& operator=(ReceivedFile&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

struct Request {
  Method method = Method::get;
  Target target;
  Headers headers;
  Time received_at{};
  std::optional<std::uint64_t> content_length;  // absent without a body, or when it comes in chunks
  std::string address;             // of the client; behind a proxy on this machine, what the proxy says
  bool from_this_machine = false;  // a program here asks, and no proxy speaks for another
  bool over_tls = false;           // the connection, or the proxy says so
  std::string body;
  std::optional<ReceivedFile> file;  // of a route that receives into a file

  std::string id;                // set by the first middleware; in the log and in every error
  const Route* route = nullptr;  // null when nothing is there
  // What {names} of the route's pattern stand for.
  std::vector<std::pair<std::string, std::string>> parameters;
  std::any caller;  // who asks; set by the middleware that knows
  std::any note;    // what a handler leaves for the middleware on the way back

  // "" when the pattern has no such name.
  [[nodiscard]] std::string_view parameter(std::string_view name) const;
};

}  // namespace svea::http

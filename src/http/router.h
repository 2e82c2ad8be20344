// Which handler answers which method and path.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/limits.h"
#include "base/result.h"
#include "http/request.h"
#include "http/response.h"

namespace svea::http {

// Ordinary blocking code, called on a worker thread; an error is answered as a problem (problem.h).
using Handler = std::function<Result<Response>(Request&)>;

// The body is read into Request::body.
struct TextBody {
  std::uint64_t bytes_max = limits::k_request_body_bytes_max;
};
// The body is received into Request::file. Before a byte of it is read `place` decides whether this caller
// may send it, and where it shall lie; it runs on a worker thread, after the middleware.
struct FileBody {
  std::uint64_t bytes_max = limits::k_upload_bytes_max;
  std::function<Result<std::filesystem::path>(Request&)> place;
};
using TakesBody = std::variant<TextBody, FileBody>;

enum class Audience { signed_in, anyone };

// Long work (an answer, an evaluation) has its own threads, so that it never keeps short requests waiting.
enum class Lane { quick, slow };

struct Route {
  Method method = Method::get;
  std::string pattern{};  // "/api/v1/documents/{id}": a name in braces stands for one segment
  Handler handler{};
  TakesBody body = TextBody{};
  Audience audience = Audience::signed_in;
  Lane lane = Lane::quick;
  std::string action{};  // the audit log's name for it; every route that changes something has one
};

struct RouteMatch {
  const Route* route = nullptr;
  std::vector<std::pair<std::string, std::string>> parameters;
  std::vector<Method> allowed;  // when another method of this path has a route
};

class Router {
 public:
  // The first route that matches answers, so "/documents/new" is added before "/documents/{id}".
  void add(Route route);
  // Answers what can be read (GET, HEAD) and no route's pattern matches: the web application.
  void set_fallback(Route route) { fallback_ = std::move(route); }

  [[nodiscard]] RouteMatch match(Method method, const std::vector<std::string>& segments) const;
  [[nodiscard]] const std::vector<Route>& routes() const { return routes_; }

 private:
  std::vector<Route> routes_;
  Route fallback_;
};

}  // namespace svea::http

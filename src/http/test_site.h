// A small site for the tests of the server: one route for each thing that a route can do.
#pragma once

#include <fstream>
#include <functional>
#include <mutex>
#include <stdexcept>

#include "http/middleware.h"
#include "http/router.h"
#include "http/static_files.h"
#include "temporary_directory.h"

namespace svea::http {

// Events that a test feeds by hand.
class TestEvents final : public EventSource {
 public:
  EventBatch take(std::size_t bytes_max) override {
    const std::lock_guard lock(mutex_);
    std::string text = ready_.substr(0, ready_.size() > bytes_max ? ready_.find("\n\n") + 2 : ready_.size());
    ready_.erase(0, text.size());
    return {.text = std::move(text), .ended = has_ended_ && ready_.empty()};
  }
  void on_ready(std::function<void()> wake) override {
    const std::lock_guard lock(mutex_);
    wake_ = std::move(wake);
  }
  void feed(std::string text, bool is_last) {
    const std::lock_guard lock(mutex_);
    ready_ += text;
    has_ended_ = is_last;
    if (wake_) wake_();
  }

 private:
  std::mutex mutex_;
  std::function<void()> wake_;
  std::string ready_;
  bool has_ended_ = false;
};

inline void write_file(const TemporaryDirectory& directory, const std::string& name, std::string_view bytes) {
  std::filesystem::create_directories((directory.path() / name).parent_path());
  std::ofstream(directory.path() / name, std::ios::binary) << bytes;
}

inline Router test_routes(const TemporaryDirectory& directory) {
  Router router;
  const auto echo = [](Request& request) -> Result<Response> { return text_response(200, request.body); };
  const auto hello = [](Request& request) -> Result<Response> {
    return json_response(200, "{\"hello\":\"" + std::string(request.parameter("name")) + "\"}");
  };
  const auto count = [](Request& request) -> Result<Response> {
    return text_response(201, std::to_string(std::filesystem::file_size(request.file->path())));
  };
  const auto throws = [](Request&) -> Result<Response> { throw std::runtime_error("a library's exception"); };
  const auto busy = [](Request&) -> Result<Response> {
    return fail(ErrorKind::busy, "busy", {"Vänta lite och försök igen.", "Wait a little and try again."});
  };
  const auto saved = [&directory](Request&) -> Result<Response> {
    return download(*FileContent::open(directory.path() / "robots.txt"), "text/html",
                    "mapp/Årsredovisning \"2024\".html");
  };
  const auto place = [&directory](Request&) -> Result<std::filesystem::path> {
    return directory.path() / "received";
  };
  const auto full = [&directory](Request&) -> Result<std::filesystem::path> {
    const auto path = directory.path() / "full";
    std::filesystem::create_symlink("/dev/full", path);
    return path;
  };

  router.add({.method = Method::post, .pattern = "/echo", .handler = echo, .body = TextBody{}});
  router.add({.method = Method::get, .pattern = "/hello/{name}", .handler = hello, .body = TextBody{}});
  router.add({.method = Method::remove, .pattern = "/hello/{name}", .handler = hello, .body = TextBody{}});
  router.add(
      {.method = Method::post, .pattern = "/upload", .handler = count, .body = FileBody{.place = place}});
  router.add({.method = Method::post, .pattern = "/full", .handler = count, .body = FileBody{.place = full}});
  router.add({.method = Method::get, .pattern = "/throws", .handler = throws, .body = TextBody{}});
  router.add({.method = Method::get, .pattern = "/busy", .handler = busy, .body = TextBody{}});
  router.add({.method = Method::get, .pattern = "/saved", .handler = saved, .body = TextBody{}});

  write_file(directory, "index.html", "<!doctype html><title>Svea</title>\n");
  write_file(directory, "robots.txt", "robot");
  write_file(directory, "assets/app-3f2a.js", "start()\n");
  write_file(directory, "assets/app-3f2a.js.gz", "packed");
  Route site;
  site.handler = [files = StaticFiles(directory.path())](Request& request) { return files.answer(request); };
  router.set_fallback(std::move(site));
  return router;
}

inline MiddlewareList test_middleware(const Clock& clock) {
  return {request_id(), access_log(clock), security_headers(), host_check({"svea.example"})};
}

}  // namespace svea::http

// A web server of a test's own, with pages that the test puts there, and what a connector visits it with. For
// tests only.
#pragma once

#include <fstream>
#include <map>
#include <mutex>

#include <fmt/format.h>

#include "extract_formats/markup_reader.h"
#include "loopback_server.h"
#include "web/web_client.h"

namespace svea::web {

// Reads in this process, without the wall.
class PlainMarkupReader final : public extract::MarkupReader {
 public:
  Result<extract::Markup> read_markup(const std::filesystem::path& file, std::stop_token) override {
    std::ifstream in(file, std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    return extract_formats::read_markup(bytes, decoders_);
  }

 private:
  extract_formats::Decoders decoders_;
};

class TestSite {
 public:
  struct Page {
    std::string body;
    std::string type = "text/html";
    std::string etag{};  // answered with 304 when the client has it
    int status = 200;
    std::string location{};    // of a redirect
    std::string authorized{};  // the Authorization header that lets in
  };

  // "{site}" in a page's body stands for the server's address.
  void put(const std::string& target, Page page) {
    const std::scoped_lock lock(mutex_);
    pages_[target] = std::move(page);
  }
  void remove(const std::string& target) {
    const std::scoped_lock lock(mutex_);
    pages_.erase(target);
  }
  [[nodiscard]] std::string url(const std::string& target) const { return server_.url(target); }
  // "METHOD /target" of each request since the last call, in order.
  std::vector<std::string> asked() {
    const std::scoped_lock lock(mutex_);
    return std::exchange(asked_, {});
  }

  // To visit it with; a request takes a millisecond's turn.
  [[nodiscard]] Access access(const std::string& target) {
    settings.address = url(target);
    settings.private_network = true;
    settings.requests_per_minute = 60'000;
    return {settings, password, reader_};
  }

  model::SourceSettings settings;
  std::string password;

 private:
  bool answer(const test::LoopbackRequest& request, const test::LoopbackConnection& connection) {
    const std::scoped_lock lock(mutex_);
    asked_.push_back(request.method + ' ' + request.target);
    const auto key = request.method == "GET" ? request.target : request.method + ' ' + request.target;
    const auto found = pages_.find(key);
    const Page page = found == pages_.end() ? Page{.body = "", .status = 404} : found->second;
    const bool is_known = !page.etag.empty() && request.head.contains("If-None-Match: " + page.etag);
    const bool is_let_in =
        page.authorized.empty() || request.head.contains("Authorization: " + page.authorized);
    std::string body = page.body;
    for (auto at = body.find("{site}"); at != std::string::npos; at = body.find("{site}"))
      body.replace(at, 6, url(""));
    if (is_known || !is_let_in) body.clear();
    std::string head = fmt::format("HTTP/1.1 {} X\r\nContent-Type: {}\r\nContent-Length: {}\r\n",
                                   !is_let_in ? 401
                                   : is_known ? 304
                                              : page.status,
                                   page.type, body.size());
    if (!page.etag.empty()) head += "ETag: " + page.etag + "\r\n";
    if (!page.location.empty()) head += "Location: " + page.location + "\r\n";
    connection.send(head + "\r\n" + body);
    return true;
  }

  std::mutex mutex_;
  std::map<std::string, Page> pages_;
  std::vector<std::string> asked_;
  PlainMarkupReader reader_;
  test::LoopbackServer server_{
      [this](const auto& request, const auto& connection) { return answer(request, connection); }};
};

}  // namespace svea::web

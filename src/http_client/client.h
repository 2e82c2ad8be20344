// A small, safe HTTP client for talking to other programs' interfaces: one request out, its answer in or
// streamed.
#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace svea::http_client {

struct Header {
  std::string name;
  std::string value;
};

// A field of a form, or a file.
struct FormPart {
  std::string name;
  std::string value{};
  std::filesystem::path file{};  // sent from the disk instead of `value`
  std::string file_name{};       // what the other end is told that the file is called
  std::string content_type{};    // "" where the other end need not know
};

struct Response;

// Called once, before the first piece of a body that is streamed, with the answer's status and headers; false
// ends the transfer there.
using OnHead = std::function<bool(const Response&)>;

struct Request {
  std::string method = "GET";
  std::string url{};  // http or https; a redirect is not followed but returned
  std::vector<Header> headers{};
  std::string body{};
  std::string user{};  // with `password`: Basic authentication (RFC 7617); "" none
  std::string password{};
  std::filesystem::path
      body_file{};               // sent from the disk instead of `body`; file_unreadable when it can't be
  std::vector<FormPart> form{};  // sent instead of a body, as multipart/form-data (RFC 7578)
  OnHead on_head{};
};

struct Response {
  int status = 0;
  std::string content_type;  // as sent, "" when absent
  std::string body;          // empty where the body was streamed
  std::vector<Header> headers{};

  // The first header of that name, in any case; "" when there is none.
  [[nodiscard]] std::string_view header(std::string_view name) const;
};

// Where a client may connect to.
enum class Network {
  any,          // addresses that the operator wrote
  public_only,  // addresses that others wrote: never the inner network, whatever a name leads to
};

struct Settings {
  std::chrono::milliseconds connect_timeout{5'000};
  std::chrono::milliseconds total_timeout{120'000};  // 0: none
  std::chrono::milliseconds idle_timeout{
      60'000};  // silence from the other end: before the answer or in the middle of it
  std::size_t response_bytes_max = 16u << 20;
  std::string ca_file{};                 // PEM; "" trusts what the operating system trusts
  std::size_t idle_connections_max = 8;  // kept open for the next request
  std::string unix_socket{};             // a local socket's path: the address's host is then only a name
  std::string user_agent = "Svea";
  // Through a proxy of the environment public_only refuses only what shows in the address: the proxy
  // connects.
  Network network = Network::any;
};

// Called on the calling thread with each piece of a successful (2xx) body as it comes; false ends the
// transfer there.
using OnBody = std::function<bool(std::string_view)>;

// Thread-safe: many threads may send at once, each over a connection of its own. Proxies come from the
// environment (http_proxy, https_proxy, no_proxy).
class Client {
 public:
  explicit Client(Settings settings);
  ~Client();
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  // Blocks until the answer is whole. Any status is an answer. A requested stop closes the connection at
  // once. Errors: http_request_invalid, http_unreachable (nothing was answered), http_tls_failed, http_broken
  // (the answer ended too early), http_timeout, http_too_large, http_address_inner (Network), cancelled.
  [[nodiscard]] Result<Response> send(const Request& request, std::stop_token stop) const;
  // The same, with the body of a 2xx answer handed over as it comes; other bodies are in the response.
  [[nodiscard]] Result<Response> send(const Request& request, const OnBody& on_body,
                                      std::stop_token stop) const;

 private:
  class Line;

  [[nodiscard]] std::unique_ptr<Line> take_line() const;
  void give_back(std::unique_ptr<Line> line) const;

  Settings settings_;
  mutable std::mutex mutex_;
  mutable std::vector<std::unique_ptr<Line>> idle_;  // guarded by mutex_; the last used is taken first
};

}  // namespace svea::http_client

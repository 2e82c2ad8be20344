// The REST interface of a running server.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "cli/transport.h"
#include "http_client/client.h"
#include "json/json.h"
#include "server/owner_key.h"

namespace svea::cli {
namespace {

using namespace std::chrono_literals;

// An evaluation, a model's answer or a recording may take long; silence for minutes may not.
const http_client::Settings k_settings{
    .total_timeout = 3h, .idle_timeout = 5min, .response_bytes_max = 256u << 20};

// What is said in a recording comes as an event, "done" or "failed" with its problem, after comments that
// keep the connection alive meanwhile.
Reply outcome_in(std::string_view events) {
  constexpr std::string_view k_data = "\ndata: ";
  const auto begin = std::min(events.find(k_data), events.size());
  auto data = events.substr(std::min(begin + k_data.size(), events.size()));
  data = data.substr(0, data.find('\n'));
  if (events.substr(0, begin).ends_with("event: done")) return {200, std::string(data)};
  const auto problem = json::parse_object(data);
  const auto status = problem ? json::get<std::int64_t>(*problem, "status").value_or(0) : 0;
  return {static_cast<int>(status == 0 ? 502 : status), std::string(data)};
}

class HttpTransport final : public Transport {
 public:
  HttpTransport(std::string server, std::string key)
      : server_(std::move(server)), key_(std::move(key)), client_(k_settings) {}

  Result<Reply> send(const Call& call, std::stop_token stop) override {
    const auto* const accept = call.file.empty() ? "application/json" : "application/json, text/event-stream";
    auto response = TRY(client_.send(request_of(call, accept), std::move(stop)));
    if (response.content_type.starts_with("text/event-stream")) return outcome_in(response.body);
    return Reply{response.status, std::move(response.body)};
  }

  Result<Reply> stream(const Call& call, const OnEvents& on_events, std::stop_token stop) override {
    const auto on_body = [&](std::string_view piece) {
      on_events(piece);
      return true;
    };
    auto response = TRY(client_.send(request_of(call, "text/event-stream"), on_body, std::move(stop)));
    return Reply{response.status, std::move(response.body)};
  }

 private:
  [[nodiscard]] http_client::Request request_of(const Call& call, const char* accept) const {
    http_client::Request request{.method = call.method, .url = server_ + call.target, .body = call.body};
    request.headers = {{"Authorization", "Bearer " + key_}, {"Accept", accept}};
    request.body_file = call.file;
    if (!call.file.empty())
      request.headers.push_back({"Content-Type", "application/octet-stream"});
    else if (!call.body.empty())
      request.headers.push_back({"Content-Type", "application/json"});
    return request;
  }

  std::string server_;
  std::string key_;
  http_client::Client client_;
};

}  // namespace

Result<std::unique_ptr<Transport>> make_http_transport(const Settings& settings) {
  std::string server = settings.server;
  while (server.ends_with('/')) server.pop_back();
  const char* given = std::getenv("SVEA_KEY");
  std::string key = given ? given : "";
  if (key.empty()) key = server::read_owner_key(server).value_or("");
  if (key.empty())
    return fail(ErrorKind::unauthenticated, "key_missing",
                {fmt::format("Det finns ingen nyckel till {}. Sätt SVEA_KEY, eller kör kommandot som samma "
                             "användare och på samma maskin som servern.",
                             server),
                 fmt::format("There is no key to {}. Set SVEA_KEY, or run the command as the same user and "
                             "on the same machine as the server.",
                             server)});
  return std::make_unique<HttpTransport>(std::move(server), std::move(key));
}

}  // namespace svea::cli

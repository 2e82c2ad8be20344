#include "http_client/client.h"

#include <strings.h>

#include "http_client/line.h"

namespace svea::http_client {

std::string_view Response::header(std::string_view name) const {
  for (const auto& header : headers)
    if (header.name.size() == name.size() && ::strncasecmp(header.name.data(), name.data(), name.size()) == 0)
      return header.value;
  return {};
}

Client::Client(Settings settings) : settings_(std::move(settings)) {}

Client::~Client() = default;

Result<Response> Client::send(const Request& request, std::stop_token stop) const {
  return send(request, nullptr, std::move(stop));
}

Result<Response> Client::send(const Request& request, const OnBody& on_body, std::stop_token stop) const {
  auto line = take_line();
  auto response = line->send(request, settings_, on_body, std::move(stop));
  // After a failure the connection's state is unknown: it is closed rather than kept.
  if (response) give_back(std::move(line));
  return response;
}

std::unique_ptr<Client::Line> Client::take_line() const {
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      auto line = std::move(idle_.back());
      idle_.pop_back();
      return line;
    }
  }
  return std::make_unique<Line>();
}

void Client::give_back(std::unique_ptr<Line> line) const {
  const std::lock_guard lock(mutex_);
  if (idle_.size() < settings_.idle_connections_max) idle_.push_back(std::move(line));
}

}  // namespace svea::http_client

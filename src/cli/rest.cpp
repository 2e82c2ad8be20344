#include "cli/rest.h"

#include <fmt/format.h>

namespace svea::cli {
namespace {

constexpr std::string_view k_base = "/api/v1";

ErrorKind kind_of(int status) {
  switch (status) {
    case 400:
    case 422:
      return ErrorKind::invalid_input;
    case 401:
      return ErrorKind::unauthenticated;
    case 403:
      return ErrorKind::forbidden;
    case 404:
      return ErrorKind::not_found;
    case 409:
      return ErrorKind::conflict;
    case 413:
      return ErrorKind::too_large;
    case 415:
      return ErrorKind::unsupported;
    case 429:
    case 503:
      return ErrorKind::busy;
    case 507:
      return ErrorKind::storage_full;
    default:
      return ErrorKind::internal;
  }
}

Error not_svea(int status) {
  return {ErrorKind::unavailable,
          "not_svea",
          {fmt::format("Servern svarade med {} på ett sätt som Svea inte gör. Kontrollera adressen.", status),
           fmt::format("The server answered {} in a way that Svea does not. Check the address.", status)}};
}

Error problem_of(const Reply& reply) {
  const auto problem = json::parse_object(reply.body);
  if (!problem) return not_svea(reply.status);
  const auto code = json::get<std::string>(*problem, "code");
  const auto sv = json::get<std::string>(*problem, "detail");
  const auto en = json::get<std::string>(*problem, "detail_en");
  if (!code || !sv || !en) return not_svea(reply.status);
  return {kind_of(reply.status), *code, {*sv, *en}};
}

// Cuts a text/event-stream into events (WHATWG HTML §9.2.6) as its pieces come.
class EventReader {
 public:
  explicit EventReader(const Rest::OnEvent& on_event) : on_event_(on_event) {}

  void take(std::string_view piece) {
    pending_ += piece;
    std::size_t start = 0;
    for (std::size_t end; (end = pending_.find('\n', start)) != std::string::npos; start = end + 1)
      line(std::string_view(pending_).substr(start, end - start));
    pending_.erase(0, start);
  }

 private:
  void line(std::string_view text) {
    if (text.starts_with("event: ")) name_ = text.substr(7);
    if (text.starts_with("data: ")) data_ = text.substr(6);
    if (!text.empty()) return;
    if (const auto data = json::parse_object(data_); data && !name_.empty()) on_event_(name_, *data);
    name_.clear();
    data_.clear();
  }

  const Rest::OnEvent& on_event_;
  std::string pending_, name_, data_;
};

}  // namespace

std::string encoded(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte < 0x80 && std::isalnum(byte) != 0) || c == '-' || c == '_' || c == '.' || c == '~')
      out += c;
    else
      fmt::format_to(std::back_inserter(out), "%{:02X}", byte);
  }
  return out;
}

Result<json::Object> Rest::send(Call call) {
  call.target.insert(0, k_base);
  const auto reply = TRY(transport_->send(call, stop_));
  if (reply.status >= 300) return std::unexpected(problem_of(reply));
  if (reply.body.empty()) return json::Object{};
  auto object = json::parse_object(reply.body);
  if (!object) return std::unexpected(not_svea(reply.status));
  return object;
}

Result<json::Object> Rest::get(std::string_view target) { return send({"GET", std::string(target)}); }

Result<json::Object> Rest::post(std::string_view target, const json::Object& body) {
  return send({"POST", std::string(target), json::serialise(body)});
}

Result<json::Object> Rest::patch(std::string_view target, const json::Object& body) {
  return send({"PATCH", std::string(target), json::serialise(body)});
}

Result<json::Object> Rest::put(std::string_view target, const json::Object& body) {
  return send({"PUT", std::string(target), json::serialise(body)});
}

Result<json::Object> Rest::remove(std::string_view target) { return send({"DELETE", std::string(target)}); }

Result<json::Object> Rest::upload(std::string_view target, const std::filesystem::path& file) {
  return send({"POST", std::string(target), {}, file});
}

Result<std::string> Rest::download(std::string_view target) {
  auto reply = TRY(transport_->send({"GET", std::string(k_base) + std::string(target)}, stop_));
  if (reply.status >= 300) return std::unexpected(problem_of(reply));
  return std::move(reply.body);
}

Status Rest::post_for_events(std::string_view target, const json::Object& body, const OnEvent& on_event) {
  EventReader reader(on_event);
  const auto reply = TRY(transport_->stream(
      {"POST", std::string(k_base) + std::string(target), json::serialise(body)},
      [&](std::string_view piece) { reader.take(piece); }, stop_));
  if (reply.status >= 300) return std::unexpected(problem_of(reply));
  return {};
}

}  // namespace svea::cli

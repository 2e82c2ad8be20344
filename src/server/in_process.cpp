#include "server/in_process.h"

#include <condition_variable>
#include <mutex>

#include <fmt/format.h>

namespace svea::server {
namespace {

// An event source is read in pieces of at most this size, as a connection does.
constexpr std::size_t k_piece_bytes = 64u << 10;

// Receives what a connection would: the upload's bytes into the place that the route named, or the text.
Status receive_body(http::Exchange& exchange, const InProcessRequest& asked) {
  if (exchange.file_body == nullptr) {
    if (asked.body.size() > exchange.body_bytes_max)
      return std::unexpected(http::body_too_large(exchange.body_bytes_max));
    exchange.request.body = asked.body;
    return {};
  }
  std::error_code error;
  if (std::filesystem::file_size(asked.file, error) > exchange.body_bytes_max && !error)
    return std::unexpected(http::body_too_large(exchange.body_bytes_max));
  exchange.request.file.emplace(exchange.file_path);
  std::filesystem::copy_file(asked.file, exchange.file_path,
                             std::filesystem::copy_options::overwrite_existing, error);
  if (error == std::errc::no_space_on_device)
    return fail(ErrorKind::storage_full, "storage_full",
                {"Disken är full. Frigör utrymme och försök igen.",
                 "The disk is full. Free some space and try again."});
  if (error)
    return fail(ErrorKind::invalid_input, "file_unreadable",
                {fmt::format("Filen {} går inte att läsa.", asked.file.string()),
                 fmt::format("The file {} cannot be read.", asked.file.string())},
                error.message());
  return {};
}

// Shared with the source's wake, which may still be called after the draining has ended.
struct Readiness {
  std::mutex mutex;
  std::condition_variable_any changed;
  bool is_ready = true;
};

template <typename Source>
std::shared_ptr<Readiness> readiness_of(Source& source) {
  auto readiness = std::make_shared<Readiness>();
  source.on_ready([readiness] {
    {
      const std::scoped_lock lock(readiness->mutex);
      readiness->is_ready = true;
    }
    readiness->changed.notify_one();
  });
  return readiness;
}

// False when `stop` was requested first.
bool wait_for(Readiness& readiness, const std::stop_token& stop) {
  std::unique_lock lock(readiness.mutex);
  if (!readiness.changed.wait(lock, stop, [&] { return readiness.is_ready; })) return false;
  readiness.is_ready = false;
  return true;
}

// Nothing when `stop` was requested first.
std::optional<http::Response> wait_for(http::LaterResponse& later, const std::stop_token& stop) {
  const auto readiness = readiness_of(later);
  while (wait_for(*readiness, stop))
    if (auto response = later.take()) return response;
  return std::nullopt;
}

void drain(http::EventSource& source, const std::function<void(std::string_view)>& on_events,
           std::stop_token stop) {
  const auto readiness = readiness_of(source);
  while (wait_for(*readiness, stop)) {
    for (;;) {
      const auto batch = source.take(k_piece_bytes);
      if (!batch.text.empty()) on_events(batch.text);
      if (batch.ended) return;
      if (batch.text.empty()) break;
    }
  }
}

}  // namespace

InProcessReply send_in_process(const http::Dispatcher& dispatcher, std::string_view key,
                               const InProcessRequest& asked,
                               const std::function<void(std::string_view)>& on_events, std::stop_token stop) {
  http::Request request;
  request.method = asked.method;
  if (auto target = http::parse_target(asked.target)) request.target = std::move(*target);
  request.headers.set("Host", "localhost");
  request.headers.set("Authorization", fmt::format("Bearer {}", key));
  request.headers.set("Accept", asked.wants_events ? "text/event-stream" : "application/json");
  request.headers.set("Content-Type", asked.file.empty() ? "application/json" : "application/octet-stream");
  request.address = "127.0.0.1";
  request.from_this_machine = true;

  auto exchange = dispatcher.begin(std::move(request));
  if (!exchange.response) dispatcher.admit(exchange);
  if (!exchange.response) {
    if (const auto received = receive_body(exchange, asked); !received)
      dispatcher.refuse(exchange,
                        {received.error().kind == ErrorKind::storage_full ? 507 : 422, received.error()});
    else
      dispatcher.answer(exchange);
  }
  auto& response = *exchange.response;
  if (const auto* later = std::get_if<std::shared_ptr<http::LaterResponse>>(&response.body)) {
    auto come = wait_for(**later, stop);
    if (!come) return {http::k_client_gone, {}};
    response = *std::move(come);
  }
  if (auto* source = std::get_if<std::shared_ptr<http::EventSource>>(&response.body)) {
    drain(**source, on_events, std::move(stop));
    return {response.status, {}};
  }
  if (const auto* file = std::get_if<http::FileContent>(&response.body)) {
    if (auto bytes = file->whole())
      return {response.status, *std::move(bytes)};
    else
      dispatcher.refuse(exchange, {503, bytes.error()});
  }
  return {response.status, std::move(std::get<std::string>(response.body))};
}

}  // namespace svea::server

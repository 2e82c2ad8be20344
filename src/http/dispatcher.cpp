#include "http/dispatcher.h"

#include <exception>

#include <fmt/format.h>

#include "base/log.h"
#include "http/problem.h"

namespace svea::http {
namespace {

Error nothing_here(const Request& request) {
  return {ErrorKind::not_found,
          "path_unknown",
          {"Här finns ingenting. Kontrollera adressen.", "There is nothing here. Check the address."},
          request.target.path};
}

Response method_not_allowed(const Exchange& exchange) {
  std::string allow;
  for (const auto method : exchange.allowed) {
    if (!allow.empty()) allow += ", ";
    allow += name_of(method);
    if (method == Method::get) allow += ", HEAD";
  }
  auto response = problem(405,
                          {ErrorKind::unsupported,
                           "method_not_allowed",
                           {"Det går inte att göra så med den här adressen. Möjligt är: " + allow + ".",
                            "This address does not take that method. Possible are: " + allow + "."}},
                          exchange.request.id);
  response.headers.set("Allow", allow);
  return response;
}

void log_cause(const Request& request, const Error& error) {
  if (error.detail.empty() && error.kind != ErrorKind::internal) return;
  const auto level = error.kind == ErrorKind::internal ? LogLevel::error : LogLevel::debug;
  log(level, "request_failed", {{"id", request.id}, {"code", error.code}, {"cause", error.detail}});
}

// Handlers report failures as values; what a library throws past its adapter ends here, not the process.
template <typename Step>
auto guarded(Step step) -> decltype(step()) {
  try {
    return step();
  } catch (const std::exception& thrown) {
    return fail_internal(thrown.what());
  }
}

}  // namespace

Error overloaded() {
  return {ErrorKind::busy,
          "overloaded",
          {"Svea har för mycket att göra just nu. Försök igen om en liten stund.",
           "Svea has too much to do right now. Try again in a moment."}};
}

Error body_too_large(std::uint64_t bytes_max) {
  const auto mebibytes = bytes_max >> 20;
  return {
      ErrorKind::too_large,
      "body_too_large",
      {fmt::format("Det du skickar är för stort. Gränsen är {} MiB; dela upp det eller skicka mindre.",
                   mebibytes),
       fmt::format("What you send is too large. The limit is {} MiB; split it or send less.", mebibytes)}};
}

Dispatcher::Dispatcher(Router router, MiddlewareList middleware, const Clock& clock)
    : router_(std::move(router)), middleware_(std::move(middleware)), clock_(clock) {}

Exchange Dispatcher::begin(Request request) const {
  auto match = router_.match(request.method, request.target.segments);
  request.received_at = clock_.now();
  request.route = match.route;
  request.parameters = std::move(match.parameters);

  Exchange exchange;
  exchange.request = std::move(request);
  exchange.allowed = std::move(match.allowed);
  if (const Route* route = exchange.request.route) {
    exchange.lane = route->lane;
    exchange.file_body = std::get_if<FileBody>(&route->body);
    exchange.body_bytes_max = std::visit([](const auto& body) { return body.bytes_max; }, route->body);
  }
  return exchange;
}

Status Dispatcher::check_head(Exchange& exchange) const {
  auto& request = exchange.request;
  while (exchange.passed < middleware_.size()) {
    const auto& before = middleware_[exchange.passed++].before;
    if (before) TRY(before(request));
  }
  if (!request.route)
    return exchange.allowed.empty() ? Status(std::unexpected(nothing_here(request))) : Status();
  if (request.content_length.value_or(0) > exchange.body_bytes_max)
    return std::unexpected(body_too_large(exchange.body_bytes_max));
  if (exchange.file_body) exchange.file_path = TRY(exchange.file_body->place(request));
  return {};
}

void Dispatcher::admit(Exchange& exchange) const {
  const auto admitted = guarded([&] { return check_head(exchange); });
  if (!admitted)
    refuse(exchange, {status_of(admitted.error()), admitted.error()});
  else if (!exchange.request.route)
    finish(exchange, method_not_allowed(exchange));
}

void Dispatcher::answer(Exchange& exchange) const {
  auto response = guarded([&] { return exchange.request.route->handler(exchange.request); });
  if (response)
    finish(exchange, *std::move(response));
  else
    refuse(exchange, {status_of(response.error()), response.error()});
}

void Dispatcher::refuse(Exchange& exchange, const Refusal& refusal) const {
  log_cause(exchange.request, refusal.error);
  finish(exchange, problem(refusal.status, refusal.error, exchange.request.id));
}

void Dispatcher::finish(Exchange& exchange, Response response) const {
  for (std::size_t i = exchange.passed; i-- > 0;)
    if (const auto& after = middleware_[i].after) after(exchange.request, response);
  exchange.response = std::move(response);
}

}  // namespace svea::http

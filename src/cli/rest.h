// Svea's REST interface as the commands use it: JSON in and out, problems as errors.
#pragma once

#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "cli/transport.h"
#include "json/json.h"

namespace svea::cli {

// Query values and path segments, percent-encoded (RFC 3986).
[[nodiscard]] std::string encoded(std::string_view text);

class Rest {
 public:
  Rest(std::unique_ptr<Transport> transport, std::stop_token stop)
      : transport_(std::move(transport)), stop_(std::move(stop)) {}

  // Targets begin after /api/v1. A reply without a body gives an empty object.
  // Errors: what the problem+json says, with its sentences; unavailable when the server can't be reached.
  [[nodiscard]] Result<json::Object> get(std::string_view target);
  [[nodiscard]] Result<json::Object> post(std::string_view target, const json::Object& body);
  [[nodiscard]] Result<json::Object> put(std::string_view target, const json::Object& body);
  [[nodiscard]] Result<json::Object> patch(std::string_view target, const json::Object& body);
  [[nodiscard]] Result<json::Object> remove(std::string_view target);
  [[nodiscard]] Result<json::Object> upload(std::string_view target, const std::filesystem::path& file);
  // A file's bytes.
  [[nodiscard]] Result<std::string> download(std::string_view target);
  // POST whose reply comes as events; `on_event` gets each one's name and data. Returns after the last.
  using OnEvent = std::function<void(std::string_view name, const json::Object& data)>;
  [[nodiscard]] Status post_for_events(std::string_view target, const json::Object& body,
                                       const OnEvent& on_event);

  [[nodiscard]] std::stop_token stop() const { return stop_; }

 private:
  [[nodiscard]] Result<json::Object> send(Call call);

  std::unique_ptr<Transport> transport_;
  std::stop_token stop_;
};

}  // namespace svea::cli

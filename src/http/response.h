// What a client gets back.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "http/event_source.h"
#include "http/file_content.h"
#include "http/headers.h"
#include "http/later_response.h"

namespace svea::http {

struct Response {
  int status = 200;
  Headers headers;
  // A file is sent from the disk piece by piece.
  std::variant<std::string, FileContent, std::shared_ptr<EventSource>, std::shared_ptr<LaterResponse>> body;
  std::string problem;  // the error's code; "" when all went well
};

[[nodiscard]] Response json_response(int status, std::string json);
[[nodiscard]] Response text_response(int status, std::string text);
// 204
[[nodiscard]] Response no_content();
// text/event-stream that is drained from `source` until it ends.
[[nodiscard]] Response event_stream(std::shared_ptr<EventSource> source);
// A file somebody uploaded: always saved, never shown, and never run in our origin if a browser shows it
// anyway. `name` is any UTF-8.
[[nodiscard]] Response download(FileContent content, std::string_view media_type, std::string_view name);
// The same for a file that was made just now.
[[nodiscard]] Response download(std::string bytes, std::string_view media_type, std::string_view name);

// The Content-Disposition value that saves under `name` (RFC 6266, RFC 8187).
[[nodiscard]] std::string attachment_named(std::string_view name);

}  // namespace svea::http

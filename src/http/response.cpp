#include "http/response.h"

#include <boost/url/encode.hpp>
#include <boost/url/rfc/unreserved_chars.hpp>

#include <fmt/format.h>

namespace svea::http {
namespace {

Response with_type(int status, std::string_view media_type, std::string body) {
  Response response;
  response.status = status;
  response.body = std::move(body);
  response.headers.set("Content-Type", media_type);
  return response;
}

}  // namespace

Response json_response(int status, std::string json) {
  return with_type(status, "application/json; charset=utf-8", std::move(json));
}

Response text_response(int status, std::string text) {
  return with_type(status, "text/plain; charset=utf-8", std::move(text));
}

Response no_content() {
  Response response;
  response.status = 204;
  return response;
}

Response event_stream(std::shared_ptr<EventSource> source) {
  Response response;
  response.headers.set("Content-Type", "text/event-stream; charset=utf-8");
  response.headers.set("X-Accel-Buffering", "no");  // nginx would gather the events otherwise
  response.body = std::move(source);
  return response;
}

Response download(FileContent content, std::string_view media_type, std::string_view name) {
  Response response = download(std::string(), media_type, name);
  response.body = std::move(content);
  return response;
}

Response download(std::string bytes, std::string_view media_type, std::string_view name) {
  Response response =
      with_type(200, media_type.empty() ? "application/octet-stream" : media_type, std::move(bytes));
  response.headers.set("Content-Disposition", attachment_named(name));
  response.headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
  return response;
}

std::string attachment_named(std::string_view name) {
  // A name may carry the folders it was added under; only its last part is a file's name.
  const std::string_view last = name.substr(name.find_last_of("/\\") + 1);
  std::string plain;
  for (const char c : last) {
    const bool is_safe = c >= ' ' && c < 0x7f && c != '"' && c != '%' && c != '\\';
    plain += is_safe ? c : '_';
  }
  return fmt::format("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain,
                     boost::urls::encode({last.data(), last.size()}, boost::urls::unreserved_chars));
}

}  // namespace svea::http

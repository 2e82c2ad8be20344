#include "http/static_files.h"

#include <array>

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace svea::http {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr std::array<Pair, 13> k_media_types{{{".html", "text/html; charset=utf-8"},
                                              {".js", "text/javascript; charset=utf-8"},
                                              {".css", "text/css; charset=utf-8"},
                                              {".svg", "image/svg+xml"},
                                              {".png", "image/png"},
                                              {".jpg", "image/jpeg"},
                                              {".webp", "image/webp"},
                                              {".ico", "image/x-icon"},
                                              {".woff2", "font/woff2"},
                                              {".json", "application/json; charset=utf-8"},
                                              {".webmanifest", "application/manifest+json"},
                                              {".txt", "text/plain; charset=utf-8"},
                                              {".map", "application/json; charset=utf-8"}}};

// Best first.
constexpr std::array<Pair, 2> k_encodings{{{"br", ".br"}, {"gzip", ".gz"}}};

std::string_view media_type_of(std::string_view name) {
  for (const auto& [extension, type] : k_media_types)
    if (name.ends_with(extension)) return type;
  return "application/octet-stream";
}

// Whether an Accept-Encoding field (RFC 9110 §12.5.3) names the encoding; one it rules out with q=0 it does
// not want.
bool accepts(std::string_view field, std::string_view encoding) {
  while (!field.empty()) {
    const auto end = field.find(',');
    std::string_view part = field.substr(0, end);
    field.remove_prefix(end == std::string_view::npos ? field.size() : end + 1);
    while (part.starts_with(' ')) part.remove_prefix(1);
    const std::string_view name = part.substr(0, part.find_first_of("; "));
    const bool is_ruled_out = part.ends_with("q=0") || part.contains("q=0;") || part.ends_with("q=0.0");
    if (equal_ignoring_case(name, encoding)) return !is_ruled_out;
  }
  return false;
}

bool has_extension(const std::vector<std::string>& segments) {
  return !segments.empty() && segments.back().contains('.');
}

}  // namespace

Result<Response> StaticFiles::answer(const Request& request) const {
  const auto& segments = request.target.segments;
  const bool is_api = !segments.empty() && segments.front() == "api";
  std::string name = fmt::format("{}", fmt::join(segments, "/"));
  if (!has_extension(segments) && !is_api) name = "index.html";
  auto file = FileContent::open(directory_ / name);
  if (!file && name == "index.html")
    return fail(
        ErrorKind::not_found, "web_missing",
        {"Webbapplikationen finns inte i den här installationen. Be den som driver Svea att lägga in den.",
         "The web application is not in this installation. Ask those who run Svea to put it there."});
  if (!file)
    return fail(ErrorKind::not_found, "path_unknown",
                {"Här finns ingenting. Kontrollera adressen.", "There is nothing here. Check the address."});

  Response response;
  auto& headers = response.headers;
  headers.set("Content-Type", media_type_of(name));
  headers.set("Vary", "Accept-Encoding");
  headers.set("Cache-Control",
              name.starts_with("assets/") ? "public, max-age=31536000, immutable" : "no-cache");
  const auto wanted = request.headers.find("Accept-Encoding").value_or("");
  for (const auto& [encoding, extension] : k_encodings) {
    if (!accepts(wanted, encoding)) continue;
    auto packed = FileContent::open(directory_ / (name + std::string(extension)));
    if (!packed) continue;
    headers.set("Content-Encoding", encoding);
    file = std::move(packed);
    break;
  }
  const auto tag = fmt::format("\"{:x}-{:x}\"", file->size_bytes(), file->changed_ns());
  headers.set("ETag", tag);
  if (request.headers.find("If-None-Match") == tag) {
    response.status = 304;
    return response;
  }
  response.body = *std::move(file);
  return response;
}

}  // namespace svea::http

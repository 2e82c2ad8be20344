#include "http_client/set_up.h"

#include <algorithm>
#include <cstdlib>

#include "http_client/public_address.h"
#include "http_client/url.h"

namespace svea::http_client {
namespace {

// A line break in a header would let its value write further headers.
bool is_one_line(std::string_view part) {
  return std::ranges::none_of(part, [](unsigned char byte) { return byte < 0x20 && byte != '\t'; });
}

bool is_valid(const Request& request) {
  return is_one_line(request.method) && is_one_line(request.url) &&
         std::ranges::all_of(request.headers,
                             [](const Header& header) {
                               return !header.name.empty() && is_one_line(header.name) &&
                                      is_one_line(header.value);
                             }) &&
         std::ranges::all_of(request.form, [](const FormPart& part) {
           return !part.name.empty() && is_one_line(part.name) && is_one_line(part.file_name) &&
                  is_one_line(part.content_type);
         });
}

std::unexpected<Error> fail_file_unreadable(const std::filesystem::path& path) {
  return fail(
      ErrorKind::invalid_input, "file_unreadable",
      {"Filen " + path.string() + " går inte att läsa.", "The file " + path.string() + " cannot be read."});
}

// libcurl starts the body again when a connection that it used once more turns out to be closed.
int seek_body(void* file, curl_off_t offset, int origin) {
  return fseeko(static_cast<std::FILE*>(file), offset, origin) == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

// The open file; none where the request has no file.
Result<decltype(Carried::body_file)> set_up_body_file(CURL* easy, const std::filesystem::path& path) {
  decltype(Carried::body_file) file(path.empty() ? nullptr : std::fopen(path.c_str(), "rb"), &std::fclose);
  if (path.empty()) return file;
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file || error) return fail_file_unreadable(path);
  curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(size));
  curl_easy_setopt(easy, CURLOPT_READDATA, file.get());
  curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &seek_body);
  curl_easy_setopt(easy, CURLOPT_SEEKDATA, file.get());
  return file;
}

// None where the request has no form. Files are read while they are sent.
Result<decltype(Carried::form)> set_up_form(CURL* easy, const std::vector<FormPart>& parts) {
  decltype(Carried::form) form(parts.empty() ? nullptr : curl_mime_init(easy), &curl_mime_free);
  for (const auto& part : parts) {
    auto* const added = curl_mime_addpart(form.get());
    curl_mime_name(added, part.name.c_str());
    if (!part.content_type.empty()) curl_mime_type(added, part.content_type.c_str());
    if (part.file.empty())
      curl_mime_data(added, part.value.data(), part.value.size());
    else if (curl_mime_filedata(added, part.file.c_str()) != CURLE_OK)
      return fail_file_unreadable(part.file);
    if (!part.file_name.empty()) curl_mime_filename(added, part.file_name.c_str());
  }
  if (form) curl_easy_setopt(easy, CURLOPT_MIMEPOST, form.get());
  return form;
}

decltype(Carried::headers) header_list(const std::vector<Header>& headers) {
  curl_slist* list = nullptr;
  for (const auto& header : headers)
    list = curl_slist_append(list, (header.name + ": " + header.value).c_str());
  // Without this libcurl asks for permission ("100-continue") before a larger body, which costs a second on
  // many servers.
  list = curl_slist_append(list, "Expect:");
  return {list, &curl_slist_free_all};
}

void set_up_options(CURL* easy, const Request& request, const Settings& settings, curl_slist* headers) {
  curl_easy_reset(easy);  // keeps open connections
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  if (!request.body.empty()) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.c_str());
  }
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
  curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "");  // whatever libcurl can unpack
  curl_easy_setopt(easy, CURLOPT_USERAGENT, settings.user_agent.c_str());
  if (!request.user.empty()) {
    curl_easy_setopt(easy, CURLOPT_HTTPAUTH, CURLAUTH_BASIC);
    curl_easy_setopt(easy, CURLOPT_USERNAME, request.user.c_str());
    curl_easy_setopt(easy, CURLOPT_PASSWORD, request.password.c_str());
  }
  curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(settings.connect_timeout.count()));
  curl_easy_setopt(easy, CURLOPT_TIMEOUT_MS, static_cast<long>(settings.total_timeout.count()));
  curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
  if (!settings.ca_file.empty()) curl_easy_setopt(easy, CURLOPT_CAINFO, settings.ca_file.c_str());
  if (!settings.unix_socket.empty())
    curl_easy_setopt(easy, CURLOPT_UNIX_SOCKET_PATH, settings.unix_socket.c_str());
}

// Whether the environment sends requests to that address through a proxy.
bool has_proxy(const Url& url) {
  const auto is_set = [](const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0';
  };
  // libcurl reads http_proxy in lower case only: a request header must not set it (CGI).
  return is_set("all_proxy") || is_set("ALL_PROXY") || is_set((url.scheme + "_proxy").c_str()) ||
         (url.scheme == "https" && is_set("HTTPS_PROXY"));
}

// Keeps the transfer out of the inner network. False when its address already shows that it leads there.
bool set_up_public_only(CURL* easy, const std::string& address, Transfer& transfer) {
  const auto url = parse_url(address);
  if (!url || !is_public_host(url->host_name())) return false;
  if (has_proxy(*url)) {
    curl_easy_setopt(easy, CURLOPT_NOPROXY, "");  // no_proxy names inner addresses, reached without the proxy
    return true;
  }
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETFUNCTION, &Transfer::open_public);
  curl_easy_setopt(easy, CURLOPT_OPENSOCKETDATA, &transfer);
  return true;
}

}  // namespace

Result<Carried> set_up(CURL* easy, const Request& request, const Settings& settings, Transfer& transfer) {
  if (!is_valid(request))
    return fail(ErrorKind::invalid_input, "http_request_invalid",
                {"Anropets adress eller huvuden innehåller tecken som inte är tillåtna.",
                 "The request's address or headers contain characters that are not allowed."});
  Carried carried;
  carried.headers = header_list(request.headers);
  set_up_options(easy, request, settings, carried.headers.get());
  if (settings.network == Network::public_only && !set_up_public_only(easy, request.url, transfer))
    return fail_inner_address();
  transfer.tell_head(request.on_head);
  curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  curl_easy_setopt(easy, CURLOPT_HEADERDATA, &transfer);
  carried.body_file = TRY(set_up_body_file(easy, request.body_file));
  carried.form = TRY(set_up_form(easy, request.form));
  curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &Transfer::on_bytes);
  curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
  return carried;
}

}  // namespace svea::http_client

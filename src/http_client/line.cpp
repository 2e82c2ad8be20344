#include "http_client/line.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>

#include "base/check.h"
#include "http_client/public_address.h"
#include "http_client/transfer.h"
#include "http_client/url.h"

namespace svea::http_client {
namespace {

using HeaderList = std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)>;

// A line break in a header would let its value write further headers.
bool is_one_line(std::string_view part) {
  return std::ranges::none_of(part, [](unsigned char byte) { return byte < 0x20 && byte != '\t'; });
}

bool is_valid(const Request& request) {
  return is_one_line(request.method) && is_one_line(request.url) &&
         std::ranges::all_of(request.headers, [](const Header& header) {
           return !header.name.empty() && is_one_line(header.name) && is_one_line(header.value);
         });
}

using BodyFile = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

// libcurl starts the body again when a connection that it used once more turns out to be closed.
int seek_body(void* file, curl_off_t offset, int origin) {
  return fseeko(static_cast<std::FILE*>(file), offset, origin) == 0 ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_FAIL;
}

// The open file, which outlives the transfer; none where the request has no file.
Result<BodyFile> set_up_body_file(CURL* easy, const std::filesystem::path& path) {
  BodyFile file(path.empty() ? nullptr : std::fopen(path.c_str(), "rb"), &std::fclose);
  if (path.empty()) return file;
  std::error_code error;
  const auto size = std::filesystem::file_size(path, error);
  if (!file || error)
    return fail(
        ErrorKind::invalid_input, "file_unreadable",
        {"Filen " + path.string() + " går inte att läsa.", "The file " + path.string() + " cannot be read."});
  curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
  curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(size));
  curl_easy_setopt(easy, CURLOPT_READDATA, file.get());
  curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, &seek_body);
  curl_easy_setopt(easy, CURLOPT_SEEKDATA, file.get());
  return file;
}

HeaderList header_list(const std::vector<Header>& headers) {
  curl_slist* list = nullptr;
  for (const auto& header : headers)
    list = curl_slist_append(list, (header.name + ": " + header.value).c_str());
  // Without this libcurl asks for permission ("100-continue") before a larger body, which costs a second on
  // many servers.
  list = curl_slist_append(list, "Expect:");
  return {list, &curl_slist_free_all};
}

void set_up(CURL* easy, const Request& request, const Settings& settings, const HeaderList& headers) {
  curl_easy_reset(easy);  // keeps open connections
  curl_easy_setopt(easy, CURLOPT_URL, request.url.c_str());
  curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "http,https");
  curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.c_str());
  if (!request.body.empty()) {
    curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    curl_easy_setopt(easy, CURLOPT_POSTFIELDS, request.body.c_str());
  }
  curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers.get());
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

// Runs the transfer to its end. `code` is its outcome unless an error is returned.
Status drive(CURLM* multi, const Transfer& transfer, const std::stop_token& stop, CURLcode& code) {
  const std::stop_callback wake(stop, [multi] { curl_multi_wakeup(multi); });
  for (;;) {
    if (stop.stop_requested())
      return fail(ErrorKind::cancelled, "cancelled", {"Anropet stoppades.", "The request was stopped."});
    int running = 0;
    if (curl_multi_perform(multi, &running) != CURLM_OK) return fail_internal("curl_multi_perform failed");
    if (running == 0) break;
    const auto wait = transfer.silence_left();
    if (wait.count() <= 0) return fail_timeout("the other end went silent");
    curl_multi_poll(multi, nullptr, 0, static_cast<int>(wait.count()), nullptr);
  }
  int left = 0;
  const CURLMsg* message = curl_multi_info_read(multi, &left);
  check(message != nullptr && message->msg == CURLMSG_DONE, "a transfer that no longer runs has ended");
  code = message->data.result;
  return {};
}

}  // namespace

Client::Line::Line() {
  // Thread-safe and counted in the libcurl we build with (7.84 and later).
  check(curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK, "libcurl starts");
  multi_ = curl_multi_init();
  easy_ = curl_easy_init();
  check(multi_ != nullptr && easy_ != nullptr, "libcurl gives handles");
}

Client::Line::~Line() {
  curl_easy_cleanup(easy_);
  curl_multi_cleanup(multi_);
  curl_global_cleanup();
}

Result<Response> Client::Line::send(const Request& request, const Settings& settings, const OnBody& on_body,
                                    std::stop_token stop) {
  if (!is_valid(request))
    return fail(ErrorKind::invalid_input, "http_request_invalid",
                {"Anropets adress eller huvuden innehåller tecken som inte är tillåtna.",
                 "The request's address or headers contain characters that are not allowed."});
  const auto headers = header_list(request.headers);
  Transfer transfer(easy_, settings, on_body);
  transfer.tell_head(request.on_head);
  set_up(easy_, request, settings, headers);
  if (settings.network == Network::public_only && !set_up_public_only(easy_, request.url, transfer))
    return fail_inner_address();
  curl_easy_setopt(easy_, CURLOPT_HEADERFUNCTION, &Transfer::on_header);
  curl_easy_setopt(easy_, CURLOPT_HEADERDATA, &transfer);
  const auto body_file = TRY(set_up_body_file(easy_, request.body_file));
  curl_easy_setopt(easy_, CURLOPT_WRITEFUNCTION, &Transfer::on_bytes);
  curl_easy_setopt(easy_, CURLOPT_WRITEDATA, &transfer);

  curl_multi_add_handle(multi_, easy_);
  CURLcode code = CURLE_OK;
  const auto driven = drive(multi_, transfer, stop, code);
  // The answer is read before the handle leaves the multi: some of its information goes with it.
  auto response = driven ? transfer.finish(code) : Result<Response>(std::unexpected(driven.error()));
  curl_multi_remove_handle(multi_, easy_);
  return response;
}

}  // namespace svea::http_client

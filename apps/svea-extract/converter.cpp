#include "converter.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/syscall.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <memory>
#include <optional>

#include <fmt/format.h>

#include "extract/failures.h"
#include "read_document.h"
#include "temporary_folder.h"

namespace svea::extract_app {
namespace {

using extract::Failure;

// What goes before the bytes on the way there and back.
struct Head {
  std::uint64_t bytes = 0;
  Failure failure = Failure::damaged;  // why there are none; on the way back only
};

bool read_all(int fd, char* to, std::size_t size) {
  while (size > 0) {
    const ssize_t got = ::read(fd, to, size);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    to += got;
    size -= static_cast<std::size_t>(got);
  }
  return true;
}

bool send(int fd, const Head& head, std::string_view bytes) {
  return write_all(fd, {reinterpret_cast<const char*>(&head), sizeof head}) && write_all(fd, bytes);
}

// None when the other end is gone, or asks for more than any document holds.
std::optional<std::string> receive(int fd, Head& head) {
  if (!read_all(fd, reinterpret_cast<char*>(&head), sizeof head)) return std::nullopt;
  if (head.bytes > limits::k_upload_bytes_max) return std::nullopt;
  std::string bytes(head.bytes, '\0');
  return read_all(fd, bytes.data(), bytes.size()) ? std::optional(std::move(bytes)) : std::nullopt;
}

Result<std::string> converted(const LibreOffice& office, Converter::Choose choose, std::string_view document,
                              Conversions& conversions) {
  const auto conversion = choose(document);
  if (!conversion) return extract::fail(Failure::damaged, "no document to be converted");
  return office.convert(document, *conversion, conversions);
}

// The life of the process. What reads the documents may have been taken over by one, so it is believed
// nothing.
void serve(const LibreOffice& office, Converter::Choose choose, int socket) {
  const auto folder = TemporaryFolder::make();
  if (!folder) return;
  Conversions conversions{folder->path(), std::chrono::steady_clock::now() + k_convert_time_max, socket};
  Head head;
  while (const auto document = receive(socket, head)) {
    const auto result = converted(office, choose, *document, conversions);
    const auto failure = result ? std::nullopt : extract::failure_of_code(result.error().code);
    if (!send(socket, {result ? result->size() : 0, failure.value_or(Failure::damaged)},
              result ? *result : std::string_view()))
      return;
  }
}

}  // namespace

Result<Converter> Converter::start(const LibreOffice& office, Choose choose) {
  std::array<int, 2> pair{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
    return fail_internal(fmt::format("socketpair: {}", std::strerror(errno)));
  UniqueFd ours(pair[0]);
  const UniqueFd theirs(pair[1]);
  const pid_t process = ::fork();
  if (process < 0) return fail_internal(fmt::format("fork: {}", std::strerror(errno)));
  if (process > 0) return Converter(std::move(ours));
  // Nothing else stays open: whoever waits for the document's result must see it end without this process.
  const int socket = ::dup2(theirs.get(), STDERR_FILENO + 1);
  ::syscall(SYS_close_range, STDERR_FILENO + 2, ~0u, 0);
  ::signal(SIGCHLD, SIG_DFL);  // the zygote lets the kernel forget its children; here the status counts
  ::signal(SIGPIPE, SIG_IGN);
  if (socket >= 0) serve(office, choose, socket);
  ::_exit(0);
}

Result<std::string> Converter::convert(std::string_view document) const {
  Head head;
  if (!send(socket_.get(), {document.size()}, document))
    return extract::fail(Failure::damaged, "the converter is gone");
  auto bytes = receive(socket_.get(), head);
  if (!bytes) return extract::fail(Failure::damaged, "the converter is gone");
  if (bytes->empty()) return extract::fail(head.failure, "LibreOffice");
  return std::move(*bytes);
}

void convert_with(const LibreOffice& office, extract_formats::DocumentReader& reader) {
  auto started = Converter::start(office, &to_newer_format);
  if (!started) return;
  // A function that is kept has to be one that can be copied.
  const auto converter = std::make_shared<const Converter>(std::move(*started));
  reader.convert_with([converter](std::string_view document) { return converter->convert(document); });
}

}  // namespace svea::extract_app

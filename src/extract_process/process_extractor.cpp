#include "extract_process/process_extractor.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "extract/failures.h"
#include "extract/markup_wire.h"
#include "extract/wire.h"
#include "extract_process/errors.h"

namespace svea::extract_process {
namespace {

using extract::ExtractedDocument;

// A document that is not a plain file (a pipe, a device) might never end.
Result<UniqueFd> open_document(const std::filesystem::path& file) {
  UniqueFd document(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!document) return fail_unreadable();
  struct stat status{};
  if (::fstat(document.get(), &status) != 0 || !S_ISREG(status.st_mode)) return fail_unreadable();
  if (status.st_size == 0) return extract::fail(extract::Failure::empty);
  return document;
}

// What the process wrote, as `decode` understands it.
template <typename Decode>
auto understand(const Reading& reading, const Decode& decode) ->
    typename decltype(decode(std::string_view()))::value_type {
  switch (reading.outcome) {
    case Outcome::finished:
      break;
    case Outcome::not_begun:
      return fail_unavailable("no process began to read");
    case Outcome::too_much:
      return extract::fail(extract::Failure::too_large, "more than the wire takes");
    case Outcome::timeout:
      return fail_timeout();
    case Outcome::cancelled:
      return fail_cancelled();
  }
  auto outcome = decode(reading.bytes);
  if (!outcome)
    return fail_crashed(reading.bytes.empty() ? "ended without a word" : "wrote no whole outcome");
  return std::move(*outcome);
}

}  // namespace

std::filesystem::path program_beside_this_one() {
  std::error_code ignored;  // the empty path then fails to start, with its own sentence
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "svea-extract";
}

Result<ExtractedDocument> ProcessExtractor::extract(const std::filesystem::path& file,
                                                    const std::string& file_name, std::stop_token stop) {
  return understand(TRY(read(file, file_name, Purpose::document, std::move(stop))), extract::decode);
}

Result<extract::Markup> ProcessExtractor::read_markup(const std::filesystem::path& file, std::stop_token stop) {
  return understand(TRY(read(file, "", Purpose::markup, std::move(stop))), extract::decode_markup);
}

Result<Reading> ProcessExtractor::read(const std::filesystem::path& file, const std::string& file_name,
                                       Purpose purpose, std::stop_token stop) {
  if (stop.stop_requested()) return fail_cancelled();
  const auto deadline = std::chrono::steady_clock::now() + time_max_;
  Reading reading;
  // A zygote that ended for want of work just as the request was on its way is no fault of the document's.
  for (int attempts_left = 2; attempts_left > 0 && reading.outcome == Outcome::not_begun; --attempts_left) {
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
      return fail_internal(std::string("socketpair: ") + std::strerror(errno));
    const UniqueFd result(pair[0]);
    Request request{TRY(open_document(file)), UniqueFd(pair[1]), file_name, purpose};
    const Zygote::Life life = TRY(zygote_.send(request));
    request.result.reset();  // so that the end shows when the other processes have closed theirs
    reading = read_result(result, deadline, stop);
    if (reading.outcome == Outcome::not_begun) zygote_.has_ended(life);
  }
  return reading;
}

}  // namespace svea::extract_process

#include "extract_process/process_extractor.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

#include "drafts/wire.h"
#include "extract/failures.h"
#include "extract/markup_wire.h"
#include "extract/wire.h"
#include "extract_process/errors.h"
#include "extract_process/reading.h"

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

std::function<Result<UniqueFd>()> opening(const std::filesystem::path& file) {
  return [&file] { return open_document(file); };
}

Result<std::string> bytes_of(UniqueFd file) {
  std::string bytes;
  std::array<char, 64 << 10> buffer;
  for (ssize_t size = 0; (size = ::read(file.get(), buffer.data(), buffer.size())) != 0;) {
    if (size < 0) return fail_unreadable();
    bytes.append(buffer.data(), static_cast<std::size_t>(size));
    if (bytes.size() > limits::k_unpacked_bytes_max)
      return extract::fail(extract::Failure::too_large, "file");
  }
  return bytes;
}

// A file that is nowhere but in memory, for a process that can only be handed descriptors.
Result<UniqueFd> in_memory(std::string_view bytes) {
  UniqueFd file(::memfd_create("job", MFD_CLOEXEC));
  while (file && !bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written <= 0) return fail_internal(std::string("memfd: ") + std::strerror(errno));
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return file;
}

Result<std::string> answer_of(Reading reading) {
  switch (reading.outcome) {
    case Outcome::finished:
      return std::move(reading.bytes);
    case Outcome::not_begun:
      return fail_unavailable("no process began to read");
    case Outcome::too_much:
      return extract::fail(extract::Failure::too_large, "more than the wire takes");
    case Outcome::timeout:
      return fail_timeout();
    case Outcome::cancelled:
      return fail_cancelled();
  }
  return fail_internal("an outcome of no kind");
}

// What the answer says, or that it says nothing whole.
template <typename T>
Result<T> understand(std::optional<Result<T>> outcome, const std::string& answer) {
  if (!outcome) return fail_crashed(answer.empty() ? "ended without a word" : "wrote no whole outcome");
  return std::move(*outcome);
}

}  // namespace

std::filesystem::path program_beside_this_one() {
  std::error_code ignored;  // the empty path then fails to start, with its own sentence
  return std::filesystem::read_symlink("/proc/self/exe", ignored).parent_path() / "svea-extract";
}

Result<ExtractedDocument> ProcessExtractor::extract(const std::filesystem::path& file,
                                                    const std::string& file_name, std::stop_token stop) {
  const std::string answer = TRY(ask({opening(file), file_name}, std::move(stop)));
  return understand(extract::decode(answer), answer);
}

Result<extract::ReadPage> ProcessExtractor::read_page(const std::filesystem::path& file,
                                                      const std::string& file_name, int page,
                                                      std::stop_token stop) {
  if (page < 1) return extract::fail(extract::Failure::no_such_page);
  const std::string answer = TRY(ask({opening(file), file_name, Work::read_page, page}, std::move(stop)));
  return understand(extract::decode_page(answer), answer);
}

Result<extract::Markup> ProcessExtractor::read_markup(const std::filesystem::path& file,
                                                      std::stop_token stop) {
  const std::string answer = TRY(ask({opening(file), "", Work::read_markup}, std::move(stop)));
  return understand(extract::decode_markup(answer), answer);
}

Result<drafts::Template> ProcessExtractor::read_template(const std::filesystem::path& file,
                                                         std::stop_token stop) {
  const std::string answer = TRY(ask({opening(file), "", Work::read_template}, std::move(stop)));
  return understand(drafts::decode_template(answer), answer);
}

Result<std::string> ProcessExtractor::fill(const std::filesystem::path& file, const drafts::Values& values,
                                           const drafts::Origin& origin, bool as_pdf, std::stop_token stop) {
  const std::string bytes = TRY(bytes_of(TRY(open_document(file))));
  return write_job(drafts::encode_fill(bytes, values, origin), as_pdf, std::move(stop));
}

Result<std::string> ProcessExtractor::write(const drafts::Manuscript& manuscript,
                                            const drafts::Origin& origin, drafts::FileType type,
                                            std::stop_token stop) {
  return write_job(drafts::encode_write(manuscript, origin, type), type == drafts::FileType::pdf,
                   std::move(stop));
}

Result<std::string> ProcessExtractor::write_job(std::string_view job, bool as_pdf, std::stop_token stop) {
  const Question question{[job] { return in_memory(job); }, "", as_pdf ? Work::write_pdf : Work::write_draft};
  const std::string answer = TRY(ask(question, std::move(stop)));
  return understand(drafts::decode_file(answer), answer);
}

Result<std::string> ProcessExtractor::ask(const Question& question, std::stop_token stop) {
  if (stop.stop_requested()) return fail_cancelled();
  const auto time_max = question.work == Work::read_page ? page_time_max_ : time_max_;
  const auto deadline = std::chrono::steady_clock::now() + time_max;
  Reading reading;
  // A zygote that ended for want of work just as the request was on its way is no fault of the document's.
  for (int attempts_left = 2; attempts_left > 0 && reading.outcome == Outcome::not_begun; --attempts_left) {
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0)
      return fail_internal(std::string("socketpair: ") + std::strerror(errno));
    const UniqueFd result(pair[0]);
    Request request{TRY(question.open()), UniqueFd(pair[1]), question.file_name, question.work,
                    question.page};
    const Zygote::Life life = TRY(zygote_.send(request));
    request.result.reset();  // so that the end shows when the other processes have closed theirs
    reading = read_result(result, deadline, stop);
    if (reading.outcome == Outcome::not_begun) zygote_.has_ended(life);
  }
  return answer_of(std::move(reading));
}

}  // namespace svea::extract_process

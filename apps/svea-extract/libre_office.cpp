#include "libre_office.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <string>

#include <fmt/format.h>

#include "document_bytes.h"
#include "extract/failures.h"
#include "extract_sandbox/program_wall.h"
#include "read_document.h"
#include "temporary_folder.h"

namespace svea::extract_app {
namespace {

using extract_formats::OldOffice;
using extract_sandbox::ProgramWall;
namespace fs = std::filesystem;

// A new profile makes it end with this status once, and begin anew.
constexpr int k_start_again = 81;
constexpr int k_starts_max = 3;
// With an ending: without one the guess at what it is does not come to an end.
constexpr std::string_view k_document = "document.doc";

std::string_view format_of(OldOffice kind) {
  return kind == OldOffice::word ? "docx" : kind == OldOffice::sheet ? "xlsx" : "pptx";
}

std::string_view media_type_of(OldOffice kind) {
  return kind == OldOffice::word    ? "application/msword"
         : kind == OldOffice::sheet ? "application/vnd.ms-excel"
                                    : "application/vnd.ms-powerpoint";
}

// Becomes the program; returns only when that fails.
void become(const fs::path& program, const ProgramWall& wall, std::string_view format) {
  const fs::path& folder = wall.work_folder;
  std::array<std::string, 11> words{
      program.string(),
      "--headless",
      "--norestore",
      "--nolockcheck",
      "--nodefault",
      fmt::format("-env:UserInstallation=file://{}", (folder / "profile").string()),
      "--convert-to",
      std::string(format),
      "--outdir",
      (folder / "out").string(),
      (folder / k_document).string()};
  std::array<char*, words.size() + 1> arguments{};
  for (std::size_t i = 0; i < words.size(); ++i) arguments[i] = words[i].data();
  std::array<std::string, 3> settings{"HOME=" + folder.string(), "TMPDIR=" + folder.string(),
                                      "LC_ALL=C.UTF-8"};
  std::array<char*, settings.size() + 1> environment{};
  for (std::size_t i = 0; i < settings.size(); ++i) environment[i] = settings[i].data();
  const int nothing = ::open("/dev/null", O_RDWR);
  for (const int fd : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) ::dup2(nothing, fd);
  ::syscall(SYS_close_range, STDERR_FILENO + 1, ~0u, 0);
  if (wall.enter()) ::execve(program.c_str(), arguments.data(), environment.data());
}

// The exit status; none when it was ended at the deadline or by a signal.
std::optional<int> wait_for(pid_t process, std::chrono::steady_clock::time_point deadline) {
  const UniqueFd handle(static_cast<int>(::syscall(SYS_pidfd_open, process, 0)));
  pollfd waited{handle.get(), POLLIN, 0};
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
  if (::poll(&waited, 1, static_cast<int>(std::max<std::int64_t>(left, 0))) <= 0) ::kill(process, SIGKILL);
  int status = 0;
  if (::waitpid(process, &status, 0) != process || !WIFEXITED(status)) return std::nullopt;
  return WEXITSTATUS(status);
}

Status run(const fs::path& program, const ProgramWall& wall, std::string_view format) {
  const auto deadline = std::chrono::steady_clock::now() + k_convert_time_max;
  std::optional<int> status = k_start_again;
  for (int starts = 0; status == k_start_again && starts < k_starts_max; ++starts) {
    const pid_t process = ::fork();
    if (process < 0) return fail_internal(fmt::format("fork: {}", std::strerror(errno)));
    if (process == 0) {
      become(program, wall, format);
      ::_exit(127);
    }
    status = wait_for(process, deadline);
  }
  if (status == 0) return {};
  return extract::fail(extract::Failure::damaged, fmt::format("LibreOffice: {}", status.value_or(-1)));
}

}  // namespace

std::optional<LibreOffice> LibreOffice::find() {
  remove_left_folders();
  if (!ProgramWall::is_possible()) return std::nullopt;
  for (const char* const command : {"/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"}) {
    std::error_code ignored;
    const fs::path program = fs::canonical(command, ignored).replace_filename("soffice.bin");
    if (fs::is_regular_file(program, ignored)) return LibreOffice(program);
  }
  return std::nullopt;
}

Result<UniqueFd> LibreOffice::convert(std::string_view document, OldOffice kind) const {
  const TemporaryFolder folder = TRY(TemporaryFolder::make());
  {
    const UniqueFd copy(
        ::open((folder.path() / k_document).c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!copy || !write_all(copy.get(), document))
      return fail_internal(fmt::format("copy of the document: {}", std::strerror(errno)));
  }
  ::signal(SIGCHLD, SIG_DFL);  // the zygote lets the kernel forget its children; here the status counts
  ProgramWall wall{program_.parent_path().parent_path(), folder.path()};
  wall.limits.memory_bytes_max = limits::k_convert_memory_bytes_max;
  wall.limits.time_max = std::chrono::ceil<std::chrono::seconds>(k_convert_time_max);
  wall.limits.file_bytes_max = limits::k_unpacked_bytes_max;
  TRY(run(program_, wall, format_of(kind)));
  const fs::path converted = folder.path() / "out" / fmt::format("document.{}", format_of(kind));
  UniqueFd result(::open(converted.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status{};
  const bool is_file = result && ::fstat(result.get(), &status) == 0 && S_ISREG(status.st_mode);
  if (!is_file) return extract::fail(extract::Failure::damaged, "LibreOffice could not open it");
  return result;
}

Result<std::optional<NewerDocument>> in_newer_format(const std::optional<LibreOffice>& office, int document) {
  struct stat status{};
  if (!office || ::fstat(document, &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  const DocumentBytes bytes = TRY(DocumentBytes::of(document));
  const auto kind = extract_formats::old_office(bytes.view());
  if (!kind) return std::nullopt;
  UniqueFd converted = TRY(office->convert(bytes.view(), *kind));
  return NewerDocument{std::move(converted), media_type_of(*kind)};
}

Result<extract::ExtractedDocument> read_newer_document(const extract_formats::DocumentReader& reader,
                                                       const Result<std::optional<NewerDocument>>& newer,
                                                       int fd, std::string_view file_name) {
  if (!newer) return std::unexpected(newer.error());
  auto document = read_document(reader, fd, file_name);
  if (document && *newer) document->media_type = (*newer)->media_type;
  return document;
}

}  // namespace svea::extract_app

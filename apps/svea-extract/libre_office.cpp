#include "libre_office.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <string>

#include <fmt/format.h>

#include "base/unique_fd.h"
#include "document_bytes.h"
#include "extract/failures.h"
#include "extract_formats/detect.h"
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
// Headings, tables, language and title in the PDF as in the document, and its properties as XMP too (ISO
// 14289-1, "PDF/UA").
constexpr std::string_view k_accessible_pdf =
    R"(pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"PDFUACompliance":{"type":"boolean","value":"true"}})";

fs::path document_in(const fs::path& folder, const Conversion& conversion) {
  return folder / fmt::format("document.{}", conversion.from);
}

// Becomes the program; returns only when that fails.
void become(const fs::path& program, const ProgramWall& wall, const Conversion& conversion) {
  const fs::path& folder = wall.work_folder;
  std::array<std::string, 11> words{
      program.string(),
      "--headless",
      "--norestore",
      "--nolockcheck",
      "--nodefault",
      fmt::format("-env:UserInstallation=file://{}", (folder / "profile").string()),
      "--convert-to",
      std::string(conversion.filter.empty() ? conversion.to : conversion.filter),
      "--outdir",
      (folder / "out").string(),
      document_in(folder, conversion).string()};
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

// The exit status; none when it was ended by a signal.
std::optional<int> status_of(pid_t process) {
  int status = 0;
  if (::waitpid(process, &status, 0) != process || !WIFEXITED(status)) return std::nullopt;
  return WEXITSTATUS(status);
}

// Waits for the process, and ends it at the deadline or when nobody waits for its work any more. False then.
bool has_ended(pid_t process, const Conversions& conversions) {
  const UniqueFd handle(static_cast<int>(::syscall(SYS_pidfd_open, process, 0)));
  // Nothing is sent while a conversion goes on: the socket can only have been closed.
  std::array<pollfd, 2> waited{pollfd{handle.get(), POLLIN, 0}, pollfd{conversions.given_up_by, POLLIN, 0}};
  const auto left =
      std::chrono::ceil<std::chrono::milliseconds>(conversions.deadline - std::chrono::steady_clock::now());
  const bool is_in_time =
      ::poll(waited.data(), waited.size(), static_cast<int>(std::max<std::int64_t>(left.count(), 0))) > 0;
  const bool ended = is_in_time && (waited[0].revents & POLLIN) != 0;
  if (!ended) ::kill(process, SIGKILL);
  return ended;
}

Status run(const fs::path& program, const ProgramWall& wall, const Conversion& conversion,
           const Conversions& conversions) {
  std::optional<int> status = k_start_again;
  for (int starts = 0; status == k_start_again && starts < k_starts_max; ++starts) {
    const pid_t process = ::fork();
    if (process < 0) return fail_internal(fmt::format("fork: {}", std::strerror(errno)));
    if (process == 0) {
      become(program, wall, conversion);
      ::_exit(127);
    }
    const bool ended = has_ended(process, conversions);
    status = status_of(process);
    if (!ended) return extract::fail(extract::Failure::convert_timeout);
  }
  if (status == 0) return {};
  return extract::fail(extract::Failure::damaged, fmt::format("LibreOffice: {}", status.value_or(-1)));
}

Status write_file(const fs::path& path, std::string_view bytes) {
  const UniqueFd file(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (file && write_all(file.get(), bytes)) return {};
  return fail_internal(fmt::format("copy of the document: {}", std::strerror(errno)));
}

// What LibreOffice wrote there, once. It is believed nothing: the file may be a link or a pipe.
Result<std::string> take_file(const fs::path& path) {
  const UniqueFd file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK));
  struct stat status{};
  const bool is_file = file && ::fstat(file.get(), &status) == 0 && S_ISREG(status.st_mode);
  if (!is_file) return extract::fail(extract::Failure::damaged, "LibreOffice could not open it");
  ::unlink(path.c_str());
  const DocumentBytes bytes = TRY(DocumentBytes::of(file.get()));
  return std::string(bytes.view());
}

// Where one of the commands leads that its packages install.
std::optional<fs::path> installed_program() {
  for (const char* const command : {"/usr/bin/soffice", "/usr/local/bin/soffice", "/usr/bin/libreoffice"}) {
    std::error_code ignored;
    const fs::path program = fs::canonical(command, ignored).replace_filename("soffice.bin");
    if (fs::is_regular_file(program, ignored)) return program;
  }
  return std::nullopt;
}

}  // namespace

std::optional<LibreOffice> LibreOffice::find() {
  remove_left_folders();
  const auto program = installed_program();
  return program && ProgramWall::is_possible() ? std::optional(LibreOffice(*program)) : std::nullopt;
}

std::string LibreOffice::about() {
  const auto program = installed_program();
  if (!program) return "not installed; DOC, XLS and PPT are not read, PDF is not written";
  if (!ProgramWall::is_possible())
    return "needs Landlock in the kernel; DOC, XLS and PPT are not read, PDF is not written";
  return program->string();
}

std::optional<Conversion> to_newer_format(std::string_view document) {
  const auto kind = extract_formats::old_office(document);
  if (!kind) return std::nullopt;
  return Conversion{"doc", *kind == OldOffice::word ? "docx" : *kind == OldOffice::sheet ? "xlsx" : "pptx"};
}

std::optional<Conversion> to_pdf(std::string_view document) {
  // An ODT begins with its type (OpenDocument 1.3, part 2, 3.3).
  constexpr std::size_t k_type_at = 30;
  if (!document.starts_with("PK")) return std::nullopt;
  const bool is_odt = document.substr(0, 200).find("mimetypeapplication/vnd.oasis") == k_type_at;
  return Conversion{is_odt ? "odt" : "docx", "pdf", k_accessible_pdf};
}

Result<std::string> LibreOffice::convert(std::string_view document, const Conversion& conversion,
                                         const Conversions& conversions) const {
  TRY(write_file(document_in(conversions.folder, conversion), document));
  ProgramWall wall{program_.parent_path().parent_path(), conversions.folder};
  wall.limits.memory_bytes_max = limits::k_convert_memory_bytes_max;
  wall.limits.time_max = std::chrono::ceil<std::chrono::seconds>(k_convert_time_max);
  wall.limits.file_bytes_max = limits::k_unpacked_bytes_max;
  TRY(run(program_, wall, conversion, conversions));
  return take_file(conversions.folder / "out" / fmt::format("document.{}", conversion.to));
}

}  // namespace svea::extract_app

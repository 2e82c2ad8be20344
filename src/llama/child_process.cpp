#include "llama/child_process.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <fmt/format.h>

#include "base/sanitizers.h"
#include "base/unique_fd.h"
#include "llama/limits.h"

namespace svea::llama {
namespace {

bool limit(int resource, rlim_t most) {
  const rlimit both{.rlim_cur = most, .rlim_max = most};
  return ::setrlimit(static_cast<__rlimit_resource>(resource), &both) == 0;
}

bool limit_all(std::uint64_t memory_bytes_max) {
  ::alarm(static_cast<unsigned>(limits::k_trial_time_max.count()));
  return limit(RLIMIT_CORE, 0) && limit(RLIMIT_FSIZE, 0) &&
         limit(RLIMIT_CPU, static_cast<rlim_t>(limits::k_trial_processor_time_max.count())) &&
         (k_address_sanitizer || limit(RLIMIT_AS, memory_bytes_max));
}

void write_all(int fd, std::string_view text) {
  while (!text.empty()) {
    const auto count = ::write(fd, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(count));
  }
}

[[noreturn]] void be_the_child(int out, std::uint64_t memory_bytes_max,
                               const std::function<std::string()>& job) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL}) ::signal(signal, SIG_DFL);
  ::setenv("GGML_NO_BACKTRACE", "1", 1);  // an abort would start a debugger
  // What the library says when it breaks is told below, once, in the parent's words.
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (nowhere >= 0) ::dup2(nowhere, STDERR_FILENO);
  if (!limit_all(memory_bytes_max)) ::_exit(1);
  try {
    write_all(out, job());
  } catch (...) {
    ::_exit(1);
  }
  ::_exit(0);
}

std::string read_all(int fd) {
  std::string text;
  char piece[4096];
  for (;;) {
    const auto count = ::read(fd, piece, sizeof piece);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return text;
    text.append(piece, static_cast<std::size_t>(count));
  }
}

int wait_for(pid_t child) {
  int status = 0;
  while (::waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
  return status;
}

}  // namespace

Result<ChildReport> run_in_child(std::uint64_t memory_bytes_max, const std::function<std::string()>& job) {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) return fail_internal(fmt::format("pipe2: {}", std::strerror(errno)));
  const UniqueFd in(ends[0]);
  UniqueFd out(ends[1]);
  const pid_t child = ::fork();
  if (child < 0) return fail_internal(fmt::format("fork: {}", std::strerror(errno)));
  if (child == 0) be_the_child(out.get(), memory_bytes_max, job);
  out.reset();
  std::string text = read_all(in.get());
  const int status = wait_for(child);
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return ChildReport{.text = std::move(text), .cause = {}};
  return ChildReport{.text = std::nullopt,
                     .cause = WIFSIGNALED(status) ? fmt::format("signal {}", WTERMSIG(status))
                                                  : fmt::format("exit {}", WEXITSTATUS(status))};
}

}  // namespace svea::llama

#include "llama_process/child_process.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <utility>

#include <fmt/format.h>

#include "llama_process/errors.h"

namespace svea::llama_process {
namespace {

// What a signal does and which are held back is inherited; a program expects neither.
void reset_signals() {
  sigset_t none;
  sigemptyset(&none);
  ::sigprocmask(SIG_SETMASK, &none, nullptr);
  ::signal(SIGPIPE, SIG_DFL);
}

// Between fork and exec in a process with threads: only what is safe in a signal handler (signal-safety(7)).
[[noreturn]] void become(char* const* arguments, char* const* environment, int output, pid_t parent) {
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (::getppid() != parent) ::_exit(k_not_run);  // it ended before the line above
  ::setpgid(0, 0);                                // Ctrl-C is for this process, which ends the other in order
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::close_range(STDERR_FILENO + 1, ~0U, 0);
  reset_signals();
  ::execve(arguments[0], arguments, environment);
  ::_exit(k_not_run);
}

}  // namespace

Result<ChildProcess> ChildProcess::start(const std::filesystem::path& program,
                                         const std::vector<std::string>& arguments) {
  if (::access(program.c_str(), X_OK) != 0)
    return fail_not_started(fmt::format("{}: {}", program.string(), std::strerror(errno)));
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) return fail_not_started(std::strerror(errno));
  UniqueFd output(pipe[0]);
  const UniqueFd theirs(pipe[1]);

  std::string name = program.string();
  std::vector<std::string> copies = arguments;
  std::vector<char*> pointers{name.data()};
  for (auto& argument : copies) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  std::string locale = "LC_ALL=C.UTF-8";
  const std::array<char*, 2> environment{locale.data(), nullptr};

  const pid_t parent = ::getpid();
  const pid_t pid = ::fork();
  if (pid < 0) return fail_not_started(std::strerror(errno));
  if (pid == 0) become(pointers.data(), environment.data(), theirs.get(), parent);
  UniqueFd handle(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
  ChildProcess child(pid, std::move(handle), std::move(output));
  if (!child.handle_) return fail_not_started(std::strerror(errno));
  return child;
}

ChildProcess::ChildProcess(pid_t pid, UniqueFd handle, UniqueFd output)
    : pid_(pid), handle_(std::move(handle)), output_(std::move(output)) {}

ChildProcess::ChildProcess(ChildProcess&& other) noexcept
    : pid_(std::exchange(other.pid_, 0)),
      handle_(std::move(other.handle_)),
      output_(std::move(other.output_)) {}

ChildProcess::~ChildProcess() {
  if (pid_ == 0) return;
  send(SIGKILL);
  static_cast<void>(wait());
}

void ChildProcess::send(int signal) const {
  if (pid_ != 0) ::kill(pid_, signal);  // not reaped yet, so the number is still its own
}

Ending ChildProcess::wait() {
  int status = 0;
  while (::waitpid(pid_, &status, 0) < 0 && errno == EINTR) continue;
  pid_ = 0;
  if (WIFSIGNALED(status)) return {.signal = WTERMSIG(status)};
  return {.status = WEXITSTATUS(status)};
}

}  // namespace svea::llama_process

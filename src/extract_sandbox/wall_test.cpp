#include "extract_sandbox/wall.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <functional>
#include <memory>

#include <doctest/doctest.h>

#include "base/sanitizers.h"

using svea::extract_sandbox::Wall;
using svea::extract_sandbox::WallLimits;

namespace {

// What became of a process that entered the wall and then did `act`: its exit status, or minus the signal
// that ended it.
int behind_wall(const WallLimits& limits, const std::function<int()>& act,
                const std::vector<std::filesystem::path>& readable = {}) {
  const auto wall = Wall::prepare(limits, readable);
  REQUIRE(wall);
  const pid_t child = ::fork();
  if (child == 0) ::_exit(wall->enter() ? act() : 99);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int errno_of(long result) { return result < 0 ? errno : 0; }

}  // namespace

TEST_CASE("behind the wall a process computes, allocates, writes to what is open and exits") {
  CHECK(behind_wall({}, [] {
          std::vector<int> numbers(1'000'000, 1);
          const ssize_t written = ::write(STDERR_FILENO, "", 0);
          return numbers[999'999] == 1 && written == 0 ? 7 : 8;
        }) == 7);
}

TEST_CASE("behind the wall a socket, a program, a signal or a thread ends the process") {
  CHECK(behind_wall({}, [] { return ::socket(AF_INET, SOCK_STREAM, 0); }) == -SIGSYS);
  CHECK(behind_wall({}, [] { return ::execl("/bin/true", "true", nullptr); }) == -SIGSYS);
  CHECK(behind_wall({}, [] { return ::kill(::getppid(), 0); }) == -SIGSYS);
  CHECK(behind_wall({}, [] { return ::fork() == 0 ? 0 : 1; }) == -SIGSYS);
}

TEST_CASE("behind the wall no memory becomes code") {
  CHECK(behind_wall({}, [] {
          return ::mmap(nullptr, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) ==
                         MAP_FAILED
                     ? 1
                     : 0;
        }) == -SIGSYS);
}

TEST_CASE("behind the wall no file is opened, but for reading below the folders named") {
  CHECK(behind_wall({}, [] { return errno_of(::open("/etc/passwd", O_RDONLY)); }) == EACCES);
  CHECK(behind_wall({}, [] { return errno_of(::open("/tmp", O_TMPFILE | O_WRONLY, 0600)); }) != 0);
  const auto abi = Wall::prepare({}, {})->landlock_abi();
  if (abi == 0) {
    MESSAGE("this kernel has no Landlock: files cannot be opened at all");
    return;
  }
  const auto read_hosts = [] { return errno_of(::open("/etc/passwd", O_RDONLY)); };
  CHECK(behind_wall({}, read_hosts, {"/etc", "/no/such/folder"}) == 0);
  CHECK(behind_wall({}, [] { return errno_of(::open("/etc/svea-test", O_WRONLY | O_CREAT, 0600)); },
                    {"/etc"}) == -SIGSYS);
}

TEST_CASE("memory and processor time are bounded") {
  WallLimits limits;
  limits.time_max = std::chrono::seconds{1};
  const int ended_by = behind_wall(limits, [] {
    for (std::atomic<unsigned> i = 0;;) ++i;
    return 0;
  });
  CHECK((ended_by == -SIGXCPU || ended_by == -SIGKILL || ended_by == -SIGALRM));

  if (svea::k_address_sanitizer) return;
  CHECK(behind_wall({}, [] {
          const std::unique_ptr<void, void (*)(void*)> much(std::malloc(2ull << 30), &std::free);
          return much ? 1 : 2;
        }) == 2);
}

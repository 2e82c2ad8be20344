#include "extract_sandbox/program_wall.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <functional>

#include <doctest/doctest.h>

#include "temporary_directory.h"

using svea::TemporaryDirectory;
using svea::extract_sandbox::ProgramWall;

namespace {

// The exit status of a process that entered the wall and then did `act`; minus the signal that ended it.
int behind_wall(const ProgramWall& wall, const std::function<int()>& act) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(wall.enter() ? act() : 99);
  int status = 0;
  REQUIRE(::waitpid(child, &status, 0) == child);
  return WIFSIGNALED(status) ? -WTERMSIG(status) : WEXITSTATUS(status);
}

int errno_of(long result) { return result < 0 ? errno : 0; }

}  // namespace

TEST_CASE("a program behind its wall writes in its folder and reads the system's, and nothing else") {
  if (!ProgramWall::is_possible()) {
    MESSAGE("SKIPPED: this kernel has no Landlock");
    return;
  }
  const TemporaryDirectory work;
  const TemporaryDirectory elsewhere;
  ProgramWall wall{"/usr/lib", work.path()};
  wall.limits.file_bytes_max = 1 << 20;
  const auto create = [](const std::filesystem::path& file) {
    return errno_of(::open(file.c_str(), O_WRONLY | O_CREAT, 0600));
  };
  CHECK(behind_wall(wall, [&] { return create(work.path() / "a"); }) == 0);
  CHECK(behind_wall(wall, [&] { return create(elsewhere.path() / "a"); }) == EACCES);
  CHECK(behind_wall(wall, [] { return errno_of(::open("/etc/passwd", O_RDONLY)); }) == EACCES);
  CHECK(behind_wall(wall, [] { return errno_of(::open("/usr/share", O_RDONLY | O_DIRECTORY)); }) == 0);
}

TEST_CASE("a program behind its wall has no network, no other programs and no reach to other processes") {
  if (!ProgramWall::is_possible()) {
    MESSAGE("SKIPPED: this kernel has no Landlock");
    return;
  }
  const TemporaryDirectory work;
  const ProgramWall wall{"/usr/lib", work.path()};
  CHECK(behind_wall(wall, [] { return errno_of(::socket(AF_INET, SOCK_STREAM, 0)); }) == EPERM);
  CHECK(behind_wall(wall, [] { return errno_of(::socket(AF_INET6, SOCK_DGRAM, 0)); }) == EPERM);
  CHECK(behind_wall(wall, [] { return errno_of(::execl("/usr/bin/true", "true", nullptr)); }) == EACCES);
  CHECK(behind_wall(wall, [] { return errno_of(::kill(::getppid(), 0)); }) == EPERM);
}

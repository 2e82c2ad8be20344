#include "extract_process/zygote.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <array>
#include <csignal>
#include <cstring>

#include <fmt/format.h>

#include "extract_process/errors.h"

namespace svea::extract_process {
namespace {

// The program with `socket` as k_zygote_socket, nothing else open but stderr, and nothing of this process's
// environment.
int spawn(const std::filesystem::path& program, int socket, pid_t& pid) {
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_adddup2(&actions, socket, k_zygote_socket);
  ::posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, k_zygote_socket + 1);
  std::string name = program.string();
  std::string mode = "--zygote";
  std::string locale = "LC_ALL=C.UTF-8";
  std::string threads = "OMP_THREAD_LIMIT=1";  // for Tesseract, which can start none behind the wall
  std::array<char*, 3> arguments{name.data(), mode.data(), nullptr};
  std::array<char*, 3> environment{locale.data(), threads.data(), nullptr};
  const int failed =
      ::posix_spawn(&pid, name.c_str(), &actions, nullptr, arguments.data(), environment.data());
  ::posix_spawn_file_actions_destroy(&actions);
  return failed;
}

}  // namespace

Zygote::~Zygote() {
  socket_.reset();
  reap();
}

Result<Zygote::Life> Zygote::send(const Request& request) {
  const std::lock_guard lock(mutex_);
  if (socket_ && send_request(socket_, request)) return life_;
  TRY(start());
  if (!send_request(socket_, request)) return fail_unavailable("the zygote ended at once");
  return life_;
}

void Zygote::has_ended(Life life) {
  const std::lock_guard lock(mutex_);
  if (life == life_) socket_.reset();
}

Status Zygote::start() {
  socket_.reset();
  reap();
  std::array<int, 2> pair{};
  if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair.data()) != 0)
    return fail_unavailable(fmt::format("socketpair: {}", std::strerror(errno)));
  ++life_;
  socket_ = UniqueFd(pair[0]);
  const UniqueFd theirs(pair[1]);
  if (const int failed = spawn(program_, theirs.get(), pid_); failed != 0) {
    pid_ = 0;
    socket_.reset();
    return fail_unavailable(fmt::format("{}: {}", program_.string(), std::strerror(failed)));
  }
  return {};
}

void Zygote::reap() {
  if (pid_ == 0) return;
  ::kill(pid_, SIGKILL);  // its documents' processes are left to those who wait for them
  ::waitpid(pid_, nullptr, 0);
  pid_ = 0;
}

}  // namespace svea::extract_process

#include "extract_sandbox/system_calls.h"

#include <fcntl.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>

#include <fmt/format.h>

#include "base/sanitizers.h"
#include "base/unique_fd.h"

namespace svea::extract_sandbox {
namespace {

// Computing, memory, clocks, what is open already, and the end.
constexpr int k_allowed[] = {
    SCMP_SYS(brk),           SCMP_SYS(munmap),          SCMP_SYS(mremap),
    SCMP_SYS(madvise),       SCMP_SYS(futex),           SCMP_SYS(sched_yield),
    SCMP_SYS(read),          SCMP_SYS(readv),           SCMP_SYS(pread64),
    SCMP_SYS(write),         SCMP_SYS(writev),          SCMP_SYS(lseek),
    SCMP_SYS(close),         SCMP_SYS(fstat),           SCMP_SYS(getdents64),
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_nanosleep), SCMP_SYS(gettimeofday),
    SCMP_SYS(time),          SCMP_SYS(times),           SCMP_SYS(getrusage),
    SCMP_SYS(getrandom),     SCMP_SYS(sysinfo),         SCMP_SYS(uname),
    SCMP_SYS(getpid),        SCMP_SYS(gettid),          SCMP_SYS(getuid),
    SCMP_SYS(geteuid),       SCMP_SYS(getgid),          SCMP_SYS(getegid),
    SCMP_SYS(getrlimit),     SCMP_SYS(rt_sigaction),    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),  SCMP_SYS(sigaltstack),     SCMP_SYS(restart_syscall),
    SCMP_SYS(exit),          SCMP_SYS(exit_group),
    // Not tgkill: abort() ends the process here too, and it could reach other processes of the same user.
};

// Libraries ask for these on the way; a plain "no" lets them go on where an end would lose the document.
constexpr int k_refused[] = {
    SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(faccessat2),        SCMP_SYS(stat),   SCMP_SYS(lstat),
    SCMP_SYS(statx),  SCMP_SYS(readlink),  SCMP_SYS(readlinkat),        SCMP_SYS(getcwd), SCMP_SYS(ioctl),
    SCMP_SYS(fcntl),  SCMP_SYS(prlimit64), SCMP_SYS(sched_getaffinity), SCMP_SYS(prctl),  SCMP_SYS(fadvise64),
};

// What a program that reads a document has no business with: other processes, the kernel's keys and doors to
// it.
constexpr int k_refused_to_programs[] = {
    SCMP_SYS(ptrace),
    SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev),
    SCMP_SYS(kill),
    SCMP_SYS(tkill),
    SCMP_SYS(tgkill),
    SCMP_SYS(rt_sigqueueinfo),
    SCMP_SYS(rt_tgsigqueueinfo),
    SCMP_SYS(pidfd_open),
    SCMP_SYS(pidfd_send_signal),
    SCMP_SYS(pidfd_getfd),
    SCMP_SYS(bpf),
    SCMP_SYS(perf_event_open),
    SCMP_SYS(keyctl),
    SCMP_SYS(add_key),
    SCMP_SYS(request_key),
    SCMP_SYS(userfaultfd),
    SCMP_SYS(io_uring_setup),
    SCMP_SYS(unshare),
    SCMP_SYS(setns),
    SCMP_SYS(mount),
    SCMP_SYS(umount2),
    SCMP_SYS(pivot_root),
    SCMP_SYS(chroot),
    SCMP_SYS(open_by_handle_at),
};

struct Context {
  explicit Context(scmp_filter_ctx made) : filter(made, &seccomp_release) {}
  // All rules are added although one fails; the first failure stays.
  void add(std::uint32_t action, int call) { note(seccomp_rule_add(filter.get(), action, call, 0)); }
  void add(std::uint32_t action, int call, scmp_arg_cmp condition) {
    note(seccomp_rule_add(filter.get(), action, call, 1, condition));
  }
  void note(int result) {
    if (failed == 0) failed = result;
  }

  std::unique_ptr<void, void (*)(scmp_filter_ctx)> filter;
  int failed = 0;
};

// Memory that can be run as code is never needed: libraries are loaded before.
void add_memory_rules(Context& context) {
  const auto without_exec = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
  context.add(SCMP_ACT_ALLOW, SCMP_SYS(mmap), without_exec);
  context.add(SCMP_ACT_ALLOW, SCMP_SYS(mprotect), without_exec);
}

void add_file_rules(Context& context, FileOpening opening) {
  const auto refuse = SCMP_ACT_ERRNO(EACCES);
  // fstat() is newfstatat() with an empty path.
  context.add(SCMP_ACT_ALLOW, SCMP_SYS(newfstatat),
              SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, AT_EMPTY_PATH));
  context.add(refuse, SCMP_SYS(newfstatat), SCMP_A3(SCMP_CMP_MASKED_EQ, AT_EMPTY_PATH, 0));
  if (opening == FileOpening::none) {
    context.add(refuse, SCMP_SYS(open));
    context.add(refuse, SCMP_SYS(openat));
    return;
  }
  constexpr std::uint64_t k_not_reading =
      O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | O_PATH | (O_TMPFILE & ~O_DIRECTORY);
  context.add(SCMP_ACT_ALLOW, SCMP_SYS(open), SCMP_A1(SCMP_CMP_MASKED_EQ, k_not_reading, O_RDONLY));
  context.add(SCMP_ACT_ALLOW, SCMP_SYS(openat), SCMP_A2(SCMP_CMP_MASKED_EQ, k_not_reading, O_RDONLY));
}

// libseccomp 2.5 writes its program to a descriptor only.
Result<std::vector<sock_filter>> exported(scmp_filter_ctx filter) {
  const UniqueFd file(::memfd_create("filter", MFD_CLOEXEC));
  if (!file || seccomp_export_bpf(filter, file.get()) != 0) return fail_internal("seccomp_export_bpf failed");
  const off_t size = ::lseek(file.get(), 0, SEEK_END);
  std::vector<sock_filter> program(static_cast<std::size_t>(size) / sizeof(sock_filter));
  if (::pread(file.get(), program.data(), static_cast<std::size_t>(size), 0) != size)
    return fail_internal("the system call filter could not be read back");
  return program;
}

}  // namespace

Result<std::vector<sock_filter>> system_call_filter(FileOpening opening) {
  Context context(seccomp_init(SCMP_ACT_KILL_PROCESS));
  if (!context.filter) return fail_internal("seccomp_init failed");
  for (const int call : k_allowed) context.add(SCMP_ACT_ALLOW, call);
  for (const int call : k_refused) context.add(SCMP_ACT_ERRNO(EACCES), call);
  // With a pipe the sanitizer finds out whether memory can be read before it looks at an object's type.
  if (k_address_sanitizer) context.add(SCMP_ACT_ALLOW, SCMP_SYS(pipe2));
  add_memory_rules(context);
  add_file_rules(context, opening);
  if (context.failed != 0)
    return fail_internal(fmt::format("seccomp_rule_add: {}", std::strerror(-context.failed)));
  return exported(context.filter.get());
}

Status refuse_system_calls() {
  Context context(seccomp_init(SCMP_ACT_ALLOW));
  if (!context.filter) return fail_internal("seccomp_init failed");
  for (const int call : k_refused_to_programs) context.add(SCMP_ACT_ERRNO(EPERM), call);
  context.add(SCMP_ACT_ERRNO(EPERM), SCMP_SYS(socket), SCMP_A0(SCMP_CMP_NE, AF_UNIX, 0));
  context.note(seccomp_load(context.filter.get()));
  if (context.failed != 0) return fail_internal(fmt::format("seccomp: {}", std::strerror(-context.failed)));
  return {};
}

}  // namespace svea::extract_sandbox

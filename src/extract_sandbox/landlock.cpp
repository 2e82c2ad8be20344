#include "extract_sandbox/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

namespace svea::extract_sandbox {
namespace {

// Known to newer kernels than the headers of Debian 12; numbers from the kernel's uapi/linux/landlock.h.
constexpr std::uint64_t k_truncate = 1u << 14;   // ABI 3
constexpr std::uint64_t k_ioctl_dev = 1u << 15;  // ABI 5

// Everything the ABI can forbid. Forbidding what a kernel does not know is an error there, so it depends on
// the ABI.
std::uint64_t all_rights(int abi) {
  std::uint64_t rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;  // ABI 1: the first thirteen bits
  if (abi >= 2) rights |= LANDLOCK_ACCESS_FS_REFER;
  if (abi >= 3) rights |= k_truncate;
  if (abi >= 5) rights |= k_ioctl_dev;
  return rights;
}

// Those that a file can have; the others are about what a folder holds.
constexpr std::uint64_t k_rights_of_files = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |
                                            LANDLOCK_ACCESS_FS_WRITE_FILE | k_truncate | k_ioctl_dev;

std::uint64_t rights_of(Reach reach, int abi) {
  constexpr std::uint64_t k_read = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
  switch (reach) {
    case Reach::read:
      return k_read;
    case Reach::run:
      return k_read | LANDLOCK_ACCESS_FS_EXECUTE;
    case Reach::use:
      return all_rights(abi) & ~static_cast<std::uint64_t>(LANDLOCK_ACCESS_FS_EXECUTE);
    case Reach::make_sockets:
      return LANDLOCK_ACCESS_FS_MAKE_SOCK | LANDLOCK_ACCESS_FS_REMOVE_FILE;
  }
  return 0;
}

}  // namespace

int landlock_abi() {
  const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return abi < 0 ? 0 : static_cast<int>(abi);
}

Result<UniqueFd> landlock_rules(int abi, const std::vector<ReachablePath>& reachable) {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = all_rights(abi);
  UniqueFd rules(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
  if (!rules) return fail_internal(fmt::format("landlock_create_ruleset: {}", std::strerror(errno)));

  for (const ReachablePath& one : reachable) {
    const UniqueFd parent(::open(one.path.c_str(), O_PATH | O_CLOEXEC));
    struct stat status{};
    if (!parent || ::fstat(parent.get(), &status) != 0) continue;
    landlock_path_beneath_attr beneath{};
    beneath.allowed_access =
        rights_of(one.reach, abi) & (S_ISDIR(status.st_mode) ? ~0ull : k_rights_of_files);
    beneath.parent_fd = parent.get();
    if (::syscall(SYS_landlock_add_rule, rules.get(), LANDLOCK_RULE_PATH_BENEATH, &beneath, 0) != 0)
      return fail_internal(fmt::format("landlock_add_rule: {}", std::strerror(errno)));
  }
  return rules;
}

Status landlock_enter(const UniqueFd& rules) {
  if (::syscall(SYS_landlock_restrict_self, rules.get(), 0) != 0)
    return fail_internal(fmt::format("landlock_restrict_self: {}", std::strerror(errno)));
  return {};
}

}  // namespace svea::extract_sandbox

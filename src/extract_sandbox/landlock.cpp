#include "extract_sandbox/landlock.h"

#include <fcntl.h>
#include <linux/landlock.h>
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

}  // namespace

int landlock_abi() {
  const long abi = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  return abi < 0 ? 0 : static_cast<int>(abi);
}

Result<UniqueFd> landlock_rules(int abi, const std::vector<std::filesystem::path>& readable) {
  landlock_ruleset_attr attributes{};
  attributes.handled_access_fs = all_rights(abi);
  UniqueFd rules(static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0)));
  if (!rules) return fail_internal(fmt::format("landlock_create_ruleset: {}", std::strerror(errno)));

  for (const std::filesystem::path& folder : readable) {
    const UniqueFd parent(::open(folder.c_str(), O_PATH | O_CLOEXEC));
    if (!parent) continue;
    landlock_path_beneath_attr beneath{};
    beneath.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
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

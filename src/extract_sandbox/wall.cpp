#include "extract_sandbox/wall.h"

#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "extract_sandbox/landlock.h"
#include "extract_sandbox/resource_limits.h"
#include "extract_sandbox/system_calls.h"

namespace svea::extract_sandbox {
namespace {

Status failed(const char* what) { return fail_internal(fmt::format("{}: {}", what, std::strerror(errno))); }

}  // namespace

Result<Wall> Wall::prepare(const WallLimits& limits, const std::vector<std::filesystem::path>& readable) {
  Wall wall;
  wall.limits_ = limits;
  wall.landlock_abi_ = extract_sandbox::landlock_abi();
  std::vector<ReachablePath> reachable;
  for (const auto& folder : readable) reachable.push_back({folder});
  if (wall.landlock_abi_ > 0) wall.landlock_rules_ = TRY(landlock_rules(wall.landlock_abi_, reachable));
  wall.system_calls_ =
      TRY(system_call_filter(wall.landlock_abi_ > 0 ? FileOpening::read_only : FileOpening::none));
  return wall;
}

Status Wall::enter() const {
  TRY(limit_resources(limits_));
  ::alarm(static_cast<unsigned>(limits_.time_max.count()) + 1);
  // Not dumpable: neither core files nor other processes of the same user see its memory.
  if (::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) return failed("PR_SET_DUMPABLE");
  if (::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return failed("PR_SET_NO_NEW_PRIVS");
  if (landlock_abi_ > 0) TRY(landlock_enter(landlock_rules_));
  const sock_fprog program{static_cast<unsigned short>(system_calls_.size()),
                           const_cast<sock_filter*>(system_calls_.data())};
  if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) != 0) return failed("PR_SET_SECCOMP");
  return {};
}

}  // namespace svea::extract_sandbox

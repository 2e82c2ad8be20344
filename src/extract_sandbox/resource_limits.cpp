#include "extract_sandbox/resource_limits.h"

#include <sys/resource.h>

#include <cerrno>
#include <cstring>

#include <fmt/format.h>

#include "base/sanitizers.h"

namespace svea::extract_sandbox {
namespace {

Status limit(decltype(RLIMIT_AS) resource, rlim_t value) {
  const rlimit both{value, value};
  if (::setrlimit(resource, &both) == 0) return {};
  return fail_internal(fmt::format("setrlimit: {}", std::strerror(errno)));
}

}  // namespace

Status limit_resources(const WallLimits& limits) {
  if (!k_address_sanitizer) TRY(limit(RLIMIT_AS, limits.memory_bytes_max));
  TRY(limit(RLIMIT_CPU, static_cast<rlim_t>(limits.time_max.count())));
  TRY(limit(RLIMIT_CORE, 0));
  TRY(limit(RLIMIT_FSIZE, limits.file_bytes_max));
  return {};
}

}  // namespace svea::extract_sandbox

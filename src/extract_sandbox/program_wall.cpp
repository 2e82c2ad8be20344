#include "extract_sandbox/program_wall.h"

#include <sys/prctl.h>
#include <sys/resource.h>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fmt/format.h>

#include "extract_sandbox/landlock.h"
#include "extract_sandbox/system_calls.h"

namespace svea::extract_sandbox {
namespace {

Status set(int option, unsigned long value) {
  if (::prctl(option, value, 0, 0, 0) == 0) return {};
  return fail_internal(fmt::format("prctl {}: {}", option, std::strerror(errno)));
}

}  // namespace

bool ProgramWall::is_possible() { return landlock_abi() > 0; }

Status ProgramWall::enter() const {
  const UniqueFd rules = TRY(landlock_rules(landlock_abi(), {{program_folder, Reach::run},
                                                             {"/usr/lib", Reach::run},
                                                             {"/lib", Reach::run},
                                                             {"/lib64", Reach::run},
                                                             {"/usr/share", Reach::read},
                                                             {"/etc/fonts", Reach::read},
                                                             {"/etc/libreoffice", Reach::read},
                                                             {"/var/lib/libreoffice", Reach::read},
                                                             {"/var/spool/libreoffice", Reach::read},
                                                             {"/etc/ld.so.cache", Reach::read},
                                                             {"/var/cache/fontconfig", Reach::read},
                                                             {"/dev/urandom", Reach::read},
                                                             {"/dev/null", Reach::use},
                                                             {"/tmp", Reach::make_sockets},
                                                             {work_folder, Reach::use}}));
  TRY(limit_resources(limits));
  TRY(set(PR_SET_PDEATHSIG, SIGKILL));
  TRY(set(PR_SET_NO_NEW_PRIVS, 1));
  TRY(landlock_enter(rules));
  return refuse_system_calls();
}

}  // namespace svea::extract_sandbox

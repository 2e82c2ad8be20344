// check(): for what cannot happen unless the code is wrong. Active in release; ends the process with the
// place.
#pragma once

#include <source_location>

namespace svea {

[[noreturn]] void check_failed(const char* what, std::source_location where);

inline void check(bool holds, const char* what,
                  std::source_location where = std::source_location::current()) {
  if (!holds) [[unlikely]]
    check_failed(what, where);
}

}  // namespace svea

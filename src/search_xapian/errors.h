// Xapian's exceptions as errors that a person can act on. None of them leaves this module.
#pragma once

#include <xapian.h>

#include "base/result.h"

namespace svea::search_xapian {

// The files are not what Xapian wrote, so that only building the index again helps; not where the system
// gives another reason (no rights, too many open files, a full disk).
[[nodiscard]] bool is_damage(const Xapian::Error& error);

// index_locked (conflict), index_missing (unavailable), index_damaged (unavailable), storage_full or
// internal.
[[nodiscard]] std::unexpected<Error> explain(const Xapian::Error& error);

}  // namespace svea::search_xapian

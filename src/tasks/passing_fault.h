// Which errors say something of the item, and which of the machine.
#pragma once

#include "base/result.h"

namespace svea::tasks {

// What the item can't help: it is tried again.
[[nodiscard]] inline bool is_passing(const Error& error) {
  return error.kind == ErrorKind::storage_full || error.kind == ErrorKind::busy ||
         error.code == "record_unreadable";
}

}  // namespace svea::tasks

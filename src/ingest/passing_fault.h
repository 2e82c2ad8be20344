// Which errors say something of the file, and which of the machine.
#pragma once

#include "base/result.h"

namespace svea::ingest {

// Faults of the machine, not of the file: the job stays and is tried again.
[[nodiscard]] inline bool is_passing(const Error& error) {
  return error.kind == ErrorKind::storage_full || error.kind == ErrorKind::unavailable ||
         error.kind == ErrorKind::cancelled || error.kind == ErrorKind::busy;
}

// No other page of the document fares better: its pages are not tried one by one.
[[nodiscard]] inline bool concerns_every_page(const Error& error) {
  return error.code == "ocr_language_missing" || error.code == "file_gone";
}

}  // namespace svea::ingest

// What can go wrong around the reading of a document; what lies in the document itself is in
// extract/failures.h.
#pragma once

#include <string>

#include "base/result.h"

namespace svea::extract_process {

// file_unreadable, with errno as detail.
[[nodiscard]] std::unexpected<Error> fail_unreadable();
// extract_crashed: the process that read it ended without an outcome.
[[nodiscard]] std::unexpected<Error> fail_crashed(std::string detail);
// extract_timeout
[[nodiscard]] std::unexpected<Error> fail_timeout();
// cancelled
[[nodiscard]] std::unexpected<Error> fail_cancelled();
// extract_unavailable: svea-extract itself does not run.
[[nodiscard]] std::unexpected<Error> fail_unavailable(std::string detail);

}  // namespace svea::extract_process

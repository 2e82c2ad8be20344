// What can go wrong between a source's server and us, in words for people.
#pragma once

#include "base/result.h"

namespace svea::web {

// The error of an answer that is no success: web_gone, web_denied, web_busy, web_failed.
[[nodiscard]] std::unexpected<Error> fail_status(int status, const std::string& url);
[[nodiscard]] std::unexpected<Error> fail_redirect(const std::string& to);
// The list that a source is read from is not what it should be: source_not_understood.
[[nodiscard]] std::unexpected<Error> not_understood(std::string detail);
[[nodiscard]] std::unexpected<Error> cancelled();

}  // namespace svea::web

// The one spelling of an e-mail address.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::identity {

// Without surrounding white space, in lower case; what model::Person::email holds. Whether somebody reads
// mail there is not checked. Errors: email_invalid.
[[nodiscard]] Result<std::string> normal_email(std::string_view text);

}  // namespace svea::identity

// What may be a password.
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/directory.h"

namespace svea::identity {

// At least 12 characters, at most 1,024 bytes, and not what is tried first: digits alone, few different
// characters, or one everyday word or the person's own name with digits and signs around it. Nothing is asked
// about kinds of characters (NIST SP 800-63B, 5.1.1.2). Errors: password_too_short, password_too_long,
// password_obvious.
[[nodiscard]] Status acceptable_password(std::string_view password, const model::Person& person);

}  // namespace svea::identity

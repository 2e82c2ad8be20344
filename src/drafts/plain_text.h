// Text as documents can hold it.
#pragma once

#include <string>
#include <string_view>

namespace svea::drafts {

// Valid UTF-8 of characters that XML allows (XML 1.0, 2.2), with "\n" between lines. What is none is left
// out.
[[nodiscard]] std::string plain_text(std::string_view text);

}  // namespace svea::drafts

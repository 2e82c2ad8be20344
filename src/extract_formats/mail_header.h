// How a mail message shows that it is one.
#pragma once

#include <string_view>

namespace svea::extract_formats {

// Whether the bytes begin with a header (RFC 5322, 2.2) in which some fields are those of mails; a note that
// begins "Till: …" is none.
[[nodiscard]] bool is_mail(std::string_view bytes);

}  // namespace svea::extract_formats

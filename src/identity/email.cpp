#include "identity/email.h"

#include "text/unicode.h"

namespace svea::identity {
namespace {

// RFC 5321, 4.5.3.1: the longest path that mail can be delivered to.
constexpr std::size_t k_email_bytes_max = 254;
constexpr std::string_view k_white_space = " \t\r\n";

bool looks_like_email(std::string_view text) {
  const auto at = text.find('@');
  return text.size() <= k_email_bytes_max && at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(k_white_space) == std::string_view::npos && text::is_valid_utf8(text);
}

}  // namespace

Result<std::string> normal_email(std::string_view text) {
  if (const auto first = text.find_first_not_of(k_white_space); first != std::string_view::npos)
    text = text.substr(first, text.find_last_not_of(k_white_space) - first + 1);
  if (!looks_like_email(text))
    return fail(ErrorKind::invalid_input, "email_invalid",
                {"Det där är ingen e-postadress. Skriv den som namn@organisation.se.",
                 "That is not an e-mail address. Write it as name@organisation.se."});
  return text::fold(text);
}

}  // namespace svea::identity

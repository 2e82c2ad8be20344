// A mail message taken apart (RFC 5322, MIME).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "package/budget.h"

namespace svea::extract_formats {

// One part of the body: bytes in the encoding `charset`, "" where none is named.
struct MailText {
  bool is_html = false;
  std::string charset{};
  std::string bytes{};
};

struct MailAttachment {
  std::string name;
  std::string bytes;
};

// Header fields are decoded, and "" where the message has none.
struct MailMessage {
  std::string subject{};
  std::string from{};
  std::string to{};
  std::string copy_to{};
  std::string sent{};  // "2024-03-01 10:15", in the sender's time zone
  std::vector<MailText> body{};
  std::vector<MailAttachment> attachments{};  // a forwarded message is one of them
};

// Loads what reading needs from the file system. Call once before the wall stands.
void prepare_mail();

// Of texts in several forms the richest that Svea reads; pictures inside of the text and signatures are left
// out. Errors: file_damaged, file_too_large (the budget is spent), file_too_deep.
[[nodiscard]] Result<MailMessage> parse_mail(std::string_view bytes, package::Budget& budget);

}  // namespace svea::extract_formats

// From when a document says that it holds, and whether it says that it no longer does.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

namespace svea::search {

struct Validity {
  std::optional<std::chrono::sys_days> stated;  // the latest day that it holds from, was decided or revised
  bool is_superseded = false;                   // "upphävd", "ersatt av", "äldre version"
};

// Reads a title or file name: any year or date in it counts as stated.
[[nodiscard]] Validity read_title_validity(std::string_view utf8);

// Reads running text: a date counts after words such as "gäller från", "fastställd" or "reviderad" in the
// same sentence, "upphävd" and the like only where the document speaks of itself.
[[nodiscard]] Validity read_text_validity(std::string_view utf8);

// The later date, and superseded when either is.
[[nodiscard]] Validity merged(const Validity& a, const Validity& b);

}  // namespace svea::search

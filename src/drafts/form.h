// How a template wants a value written: {{beslutsdatum | långt datum}}.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace svea::drafts {

enum class Form : std::uint8_t {
  text,       // as it is
  number,     // 12 500
  amount,     // 12 500 kr; with öre 12 500,50 kr
  date,       // 2024-03-01
  long_date,  // 1 mars 2024
};

// The form with this Swedish or English name, in whatever case; none when there is no such.
[[nodiscard]] std::optional<Form> form_of_name(std::string_view name);
// Its Swedish name, as templates write it.
[[nodiscard]] std::string_view name_of(Form form);

// The value in that form. Dates are read as ISO 8601, "1 mars 2024" and the other ways of text/dates.h;
// numbers with spaces or full stops between thousands, a decimal comma or point, and "kr" or "kronor" behind.
// Spaces within a written number do not break. None when the value is no such thing.
[[nodiscard]] std::optional<std::string> written(Form form, std::string_view value);

}  // namespace svea::drafts

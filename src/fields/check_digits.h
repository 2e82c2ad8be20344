// Check digits of numbers that people, companies and accounts have.
#pragma once

#include <string_view>

namespace svea::fields {

// The last of `digits` (only 0–9) is right by the Luhn algorithm (ISO/IEC 7812-1, annex B).
[[nodiscard]] bool passes_luhn(std::string_view digits);

// `iban` (capitals and digits, no spaces) has the right check digits: remainder 1 modulo 97 (ISO 13616-1).
[[nodiscard]] bool passes_iban_check(std::string_view iban);

}  // namespace svea::fields

#include "fields/check_digits.h"

namespace svea::fields {

bool passes_luhn(std::string_view digits) {
  int sum = 0;
  bool is_doubled = false;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit, is_doubled = !is_doubled) {
    const int value = (*digit - '0') * (is_doubled ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return !digits.empty() && sum % 10 == 0;
}

bool passes_iban_check(std::string_view iban) {
  constexpr std::size_t k_moved = 4;  // country and check digits are counted last
  if (iban.size() <= k_moved) return false;
  int remainder = 0;
  for (std::size_t i = 0; i < iban.size(); ++i) {
    const char c = iban[(i + k_moved) % iban.size()];
    remainder = c >= 'A' ? (remainder * 100 + c - 'A' + 10) % 97 : (remainder * 10 + c - '0') % 97;
  }
  return remainder == 1;
}

}  // namespace svea::fields

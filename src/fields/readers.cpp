#include "fields/readers.h"

#include "text/unicode.h"

namespace svea::fields {
namespace {

std::string without_end_marks(std::string_view url) {
  constexpr std::string_view k_marks = ".,;:!?)'";
  while (!url.empty() && k_marks.contains(url.back())) url.remove_suffix(1);
  return std::string(url);
}

std::string in_small_letters(std::string_view text) { return text::fold(text); }

}  // namespace

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : text)
    if (c >= '0' && c <= '9') digits += c;
  return digits;
}

std::string with_single_spaces(std::string_view text) {
  std::string single;
  bool is_pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = text::code_point(text, at);
    if (text::is_space(value)) {
      is_pending = !single.empty();
    } else {
      if (is_pending) single += ' ';
      is_pending = false;
      single += text.substr(at, next - at);
    }
    at = next;
  }
  return single;
}

std::optional<Reading> read(const Match& match, std::optional<std::chrono::sys_days> today) {
  switch (*match.kind) {
    case Kind::date:
      return read_date(match, today);
    case Kind::period:
      return read_period(match);
    case Kind::time:
      return read_time(match);
    case Kind::amount:
      return read_amount(match);
    case Kind::percent:
      return read_percent(match);
    case Kind::number:
      return read_number(match);
    case Kind::personnummer:
    case Kind::samordningsnummer:
      return read_person_number(match, today);
    case Kind::organisation_number:
      return read_organisation_number(match);
    case Kind::iban:
    case Kind::bankgiro:
    case Kind::plusgiro:
      return read_account(match);
    case Kind::diarienummer:
      return read_diarienummer(match);
    case Kind::phone:
      return read_phone(match);
    case Kind::email:
      return Reading{in_small_letters(match.text)};
    case Kind::url:
      return Reading{without_end_marks(match.text)};
    case Kind::vehicle: {
      std::string plate = with_single_spaces(match.text);
      std::erase(plate, ' ');
      return Reading{plate};
    }
    case Kind::property:
    case Kind::statute:
    case Kind::address:
    case Kind::organisation:
      return Reading{with_single_spaces(match.text)};
    case Kind::deadline:
    case Kind::decision:
    case Kind::person:
    case Kind::place:
      return std::nullopt;  // no pattern makes these
  }
  return std::nullopt;
}

}  // namespace svea::fields

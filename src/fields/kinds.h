// What kinds of things texts of the administration hold that a person wants in a table.
#pragma once

#include <bitset>
#include <cstddef>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace svea::fields {

enum class Kind {
  date,                 // "2024-05-13"; a month as "2024-05", a day without a year as "--05-13" (ISO 8601)
  period,               // "2024-01-01/2024-12-31"
  time,                 // of day: "13:00"
  deadline,             // a day by which something is done, as a date, or a time to do it in: "P3W"
  amount,               // of money: "12500 SEK"
  number,               // any other, with its unit where one stands beside it: "8.5 m"
  percent,              // "78.4 %"
  diarienummer,         // as it stands
  organisation_number,  // "212000-1116"
  personnummer,         // twelve digits: "198504129810"
  samordningsnummer,    // the same
  phone,                // E.164: "+4687654321"
  email,
  url,
  iban,      // without spaces
  bankgiro,  // "5050-1055"
  plusgiro,  // "123456-7"
  vehicle,   // registration number of a vehicle: "ABC12D"
  property,  // "LINDHAGA 3:14" as it stands
  statute,   // a place in one, or a statute by its number: "3 kap. 2 § skollagen", "2018:218"
  address,   // street or box, and postcode and town where they follow
  decision,  // the sentence that says what is decided
  person,
  organisation,
  place,
};
inline constexpr std::size_t k_kinds = static_cast<std::size_t>(Kind::place) + 1;

// "organisation_number": what interfaces and sets call a kind.
[[nodiscard]] std::string_view name_of(Kind kind);
[[nodiscard]] std::optional<Kind> kind_named(std::string_view name);

// A set of kinds.
class Kinds {
 public:
  Kinds() = default;
  Kinds(std::initializer_list<Kind> kinds) {
    for (const Kind kind : kinds) insert(kind);
  }
  [[nodiscard]] static Kinds all() {
    Kinds kinds;
    kinds.kinds_.set();
    return kinds;
  }
  void insert(Kind kind) { kinds_.set(static_cast<std::size_t>(kind)); }
  [[nodiscard]] bool contains(Kind kind) const { return kinds_[static_cast<std::size_t>(kind)]; }

 private:
  std::bitset<k_kinds> kinds_;
};

}  // namespace svea::fields

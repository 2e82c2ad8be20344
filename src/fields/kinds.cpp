#include "fields/kinds.h"

#include <algorithm>
#include <array>

namespace svea::fields {
namespace {

constexpr auto k_names = std::to_array<std::string_view>({"date",
                                                          "period",
                                                          "time",
                                                          "deadline",
                                                          "amount",
                                                          "number",
                                                          "percent",
                                                          "diarienummer",
                                                          "organisation_number",
                                                          "personnummer",
                                                          "samordningsnummer",
                                                          "phone",
                                                          "email",
                                                          "url",
                                                          "iban",
                                                          "bankgiro",
                                                          "plusgiro",
                                                          "vehicle",
                                                          "property",
                                                          "statute",
                                                          "address",
                                                          "decision",
                                                          "person",
                                                          "organisation",
                                                          "place"});
static_assert(k_names.size() == k_kinds);

}  // namespace

std::string_view name_of(Kind kind) { return k_names[static_cast<std::size_t>(kind)]; }

std::optional<Kind> kind_named(std::string_view name) {
  const auto* const found = std::ranges::find(k_names, name);
  if (found == k_names.end()) return std::nullopt;
  return static_cast<Kind>(found - k_names.begin());
}

}  // namespace svea::fields

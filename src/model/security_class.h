// How well a text must be guarded, and what a language model is cleared for.
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace svea::model {

// In order: what is cleared for one class may read those before it. The names of MSB's and the field's
// classification of information: öppen, intern, känslig, sekretess (offentlighets- och sekretesslagen
// 2009:400).
enum class SecurityClass { open, internal, sensitive, secret };

inline constexpr std::array<std::pair<std::string_view, SecurityClass>, 4> k_security_classes{
    {{"open", SecurityClass::open},
     {"internal", SecurityClass::internal},
     {"sensitive", SecurityClass::sensitive},
     {"secret", SecurityClass::secret}}};

// As interfaces write it.
[[nodiscard]] constexpr std::string_view name_of(SecurityClass security_class) {
  return k_security_classes[static_cast<std::size_t>(security_class)].first;
}
[[nodiscard]] constexpr std::optional<SecurityClass> security_class_named(std::string_view wanted) {
  for (const auto& [name, security_class] : k_security_classes)
    if (name == wanted) return security_class;
  return std::nullopt;
}

}  // namespace svea::model

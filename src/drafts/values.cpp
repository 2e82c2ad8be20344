#include "drafts/values.h"

#include <algorithm>

#include "drafts/placeholder.h"

namespace svea::drafts {
namespace {

bool is_no(std::string_view text) {
  const std::string key = key_of(text);
  return key.empty() || key == "nej" || key == "no" || key == "false" || key == "0";
}

bool says_yes(const Value& value) {
  if (const auto* const text = value.text()) return !is_no(*text);
  if (const auto* const rows = value.rows()) return !rows->empty();
  return std::get<bool>(value.of);
}

bool says(const Value& value, std::string_view expected) {
  if (const auto* const text = value.text()) return key_of(*text) == key_of(expected);
  if (const auto* const yes = std::get_if<bool>(&value.of)) return *yes == !is_no(expected);
  return false;
}

}  // namespace

Values::Values() = default;
Values::~Values() = default;
Values::Values(const Values&) = default;
Values& Values::operator=(const Values&) = default;
Values::Values(Values&&) noexcept = default;
Values& Values::operator=(Values&&) noexcept = default;

const Value* Values::find(std::string_view name) const {
  const std::string key = key_of(name);
  const auto entry = std::ranges::find(entries_, key, &std::pair<std::string, Value>::first);
  return entry == entries_.end() ? nullptr : &entry->second;
}

void Values::set(std::string_view name, Value value) {
  std::string key = key_of(name);
  const auto entry = std::ranges::find(entries_, key, &std::pair<std::string, Value>::first);
  if (entry != entries_.end())
    entry->second = std::move(value);
  else
    entries_.emplace_back(std::move(key), std::move(value));
}

const Value* Scope::find(std::string_view name) const {
  const Value* const value = values_.find(name);
  return value == nullptr && outer_ != nullptr ? outer_->find(name) : value;
}

bool Scope::holds(const Section& section) const {
  const Value* const value = find(section.name);
  const bool yes =
      value != nullptr && (section.equals.empty() ? says_yes(*value) : says(*value, section.equals));
  return section.kind == SectionKind::inverse ? !yes : yes;
}

}  // namespace svea::drafts

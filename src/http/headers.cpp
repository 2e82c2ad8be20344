#include "http/headers.h"

#include <algorithm>

namespace svea::http {
namespace {

std::string on_one_line(std::string_view value) {
  std::string clean(value);
  std::ranges::replace_if(clean, [](unsigned char c) { return (c < 0x20 && c != '\t') || c == 0x7f; }, ' ');
  return clean;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, {}, lower, lower);
}

void Headers::set(std::string_view name, std::string_view value) {
  std::erase_if(fields_, [&](const Field& field) { return equal_ignoring_case(field.first, name); });
  add(name, value);
}

void Headers::add(std::string_view name, std::string_view value) {
  fields_.emplace_back(std::string(name), on_one_line(value));
}

void Headers::set_default(std::string_view name, std::string_view value) {
  if (!find(name)) add(name, value);
}

std::optional<std::string_view> Headers::find(std::string_view name) const {
  for (const auto& field : fields_)
    if (equal_ignoring_case(field.first, name)) return field.second;
  return std::nullopt;
}

}  // namespace svea::http

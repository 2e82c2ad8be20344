#include "extract/markup_wire.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "base/limits.h"
#include "extract/failures.h"
#include "text/unicode.h"

namespace svea::extract {
namespace {

// "M", then for each element depth, name, text and its attributes' names and values, each ended by a
// separator, and one more after the last. Text never holds control characters but tab and line feed.
constexpr char k_field_end = '\x1f';
constexpr char k_element_end = '\x1e';
constexpr char k_markup = 'M';
constexpr char k_failure = 'F';

void append(std::string& bytes, std::string_view field) {
  const auto start = bytes.size();
  bytes += field;
  std::replace_if(
      bytes.begin() + static_cast<std::ptrdiff_t>(start), bytes.end(),
      [](char c) { return c == k_field_end || c == k_element_end; }, ' ');
  bytes += k_field_end;
}

std::optional<std::string_view> take_field(std::string_view& bytes) {
  const auto end = bytes.find(k_field_end);
  if (end == std::string_view::npos) return std::nullopt;
  const auto field = bytes.substr(0, end);
  bytes.remove_prefix(end + 1);
  return field;
}

template <typename Number>
std::optional<Number> number_in(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::optional<Element> take_element(std::string_view& bytes, int depth_max) {
  const auto depth_text = take_field(bytes);
  const auto name = take_field(bytes);
  const auto text = take_field(bytes);
  if (!depth_text || !name || !text) return std::nullopt;
  const auto depth = number_in<int>(*depth_text);
  if (!depth || *depth < 0 || *depth > depth_max) return std::nullopt;
  Element element{.depth = *depth, .name = std::string(*name), .text = std::string(*text)};
  while (!bytes.starts_with(k_element_end)) {
    const auto attribute = take_field(bytes);
    const auto value = take_field(bytes);
    if (!attribute || !value) return std::nullopt;
    element.attributes.emplace_back(*attribute, *value);
  }
  bytes.remove_prefix(1);
  return element;
}

}  // namespace

std::string_view Element::attribute(std::string_view attribute_name) const {
  for (const auto& [its_name, value] : attributes)
    if (its_name == attribute_name) return value;
  return {};
}

std::string encode_markup(const Result<Markup>& outcome) {
  if (!outcome) {
    const auto failure = failure_of_code(outcome.error().code).value_or(Failure::damaged);
    return fmt::format("{}{}", k_failure, static_cast<int>(failure));
  }
  std::string bytes(1, k_markup);
  for (const auto& element : outcome->elements) {
    append(bytes, fmt::format("{}", element.depth));
    append(bytes, element.name);
    append(bytes, element.text);
    for (const auto& [name, value] : element.attributes) {
      append(bytes, name);
      append(bytes, value);
    }
    bytes += k_element_end;
  }
  return bytes;
}

std::optional<Result<Markup>> decode_markup(std::string_view bytes) {
  if (bytes.empty() || !text::is_valid_utf8(bytes)) return std::nullopt;
  const char kind = bytes.front();
  bytes.remove_prefix(1);
  if (kind == k_failure) {
    const auto number = number_in<std::uint8_t>(bytes);
    const auto failure = number ? failure_of_number(*number) : std::nullopt;
    if (!failure) return std::nullopt;
    return extract::fail(*failure);
  }
  if (kind != k_markup) return std::nullopt;
  Markup markup;
  while (!bytes.empty()) {
    const int depth_max = markup.elements.empty() ? 0 : markup.elements.back().depth + 1;
    auto element = take_element(bytes, std::min(depth_max, static_cast<int>(limits::k_nesting_max)));
    if (!element) return std::nullopt;
    markup.elements.push_back(std::move(*element));
  }
  return markup;
}

}  // namespace svea::extract

#include "extract_formats/rtf_tokens.h"

#include <algorithm>
#include <charconv>

namespace svea::extract_formats {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// The number that the text begins with, and its end; none when it begins with none or that is too large.
std::optional<int> take_number(std::string_view& rest, int base, std::size_t digits_max) {
  const char* const end = rest.data() + std::min(rest.size(), digits_max);
  int number = 0;
  const auto [stopped, error] = std::from_chars(rest.data(), end, number, base);
  rest.remove_prefix(static_cast<std::size_t>(stopped - rest.data()));
  return error == std::errc{} ? std::optional(number) : std::nullopt;
}

}  // namespace

std::optional<RtfToken> RtfTokens::next() {
  rest_.remove_prefix(std::min(rest_.find_first_not_of(std::string_view("\r\n\0", 3)), rest_.size()));
  if (rest_.empty()) return std::nullopt;
  const char first = rest_.front();
  if (first == '\\') return take_control();
  if (first == '{' || first == '}') {
    rest_.remove_prefix(1);
    return RtfToken{first == '{' ? RtfToken::Kind::group_begin : RtfToken::Kind::group_end};
  }
  const std::size_t size = std::min(rest_.find_first_of(std::string_view("\\{}\r\n\0", 6)), rest_.size());
  const RtfToken token{RtfToken::Kind::text, rest_.substr(0, size)};
  rest_.remove_prefix(size);
  return token;
}

RtfToken RtfTokens::take_control() {
  rest_.remove_prefix(1);
  if (rest_.empty()) return {};
  if (is_letter(rest_.front())) return take_word();
  const std::string_view symbol = rest_.substr(0, 1);
  rest_.remove_prefix(1);
  if (symbol == "\\" || symbol == "{" || symbol == "}") return {RtfToken::Kind::text, symbol};
  if (symbol == "'") return {RtfToken::Kind::byte, {}, take_number(rest_, 16, 2)};
  return {RtfToken::Kind::word, symbol};
}

RtfToken RtfTokens::take_word() {
  const auto* const end = std::ranges::find_if_not(rest_, is_letter);
  RtfToken token{RtfToken::Kind::word, rest_.substr(0, static_cast<std::size_t>(end - rest_.begin()))};
  rest_.remove_prefix(token.text.size());
  const bool has_number =
      !rest_.empty() && (rest_.front() == '-' || (rest_.front() >= '0' && rest_.front() <= '9'));
  if (has_number) token.number = take_number(rest_, 10, 11);
  if (rest_.starts_with(' ')) rest_.remove_prefix(1);  // the space that ends the word is no text
  if (token.text == "bin" && token.number && *token.number > 0)
    rest_.remove_prefix(std::min(rest_.size(), static_cast<std::size_t>(*token.number)));
  return token;
}

}  // namespace svea::extract_formats

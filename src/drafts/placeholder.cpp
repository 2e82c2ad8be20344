#include "drafts/placeholder.h"

#include <algorithm>
#include <expected>

#include "drafts/limits.h"
#include "text/unicode.h"

namespace svea::drafts {
namespace {

constexpr std::string_view k_open = "{{";
constexpr std::string_view k_close = "}}";

// Trimmed, and every run of spaces and line breaks one space.
std::string single_spaced(std::string_view text) {
  std::string out;
  bool gap = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = text::code_point(text, at);
    if (text::is_space(c)) {
      gap = !out.empty();
    } else {
      if (gap) out += ' ';
      gap = false;
      out += text.substr(at, next - at);
    }
    at = next;
  }
  return out;
}

// Letters, digits, spaces and a few signs, with a letter or digit in it.
bool is_name(std::string_view name) {
  constexpr std::u32string_view k_signs = U" _-./()§&'";
  bool has_letter = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto [c, next] = text::code_point(name, at);
    const bool counts = text::is_letter(c) || text::is_digit(c);
    if (!counts && k_signs.find(c) == std::u32string_view::npos && !text::is_attached(c)) return false;
    has_letter = has_letter || counts;
    at = next;
  }
  return has_letter && name.size() <= k_name_bytes_max;
}

// The part before `sign`, and what follows it when it is there.
std::string_view cut_at(std::string_view& text, char sign) {
  const std::size_t at = text.find(sign);
  const std::string_view rest = at == std::string_view::npos ? std::string_view() : text.substr(at + 1);
  text = text.substr(0, at);
  return rest;
}

std::string shortened(std::string_view text, std::size_t bytes_max) {
  std::string out = single_spaced(text);
  if (out.size() > bytes_max) out.resize(text::previous(out, bytes_max + 1));
  return out;
}

PlaceholderKind kind_of(std::string_view inside) {
  switch (inside.empty() ? ' ' : inside.front()) {
    case '#':
      return PlaceholderKind::repeat;
    case '?':
      return PlaceholderKind::condition;
    case '^':
      return PlaceholderKind::inverse;
    case '/':
      return PlaceholderKind::end;
    default:
      return PlaceholderKind::value;
  }
}

std::expected<Placeholder, ProblemKind> parse(std::string_view inside) {
  Placeholder placeholder;
  const std::string text = single_spaced(inside);
  std::string_view rest = text;
  placeholder.kind = kind_of(rest);
  if (placeholder.kind != PlaceholderKind::value) rest.remove_prefix(1);
  placeholder.guidance = shortened(cut_at(rest, ':'), k_guidance_bytes_max);
  const bool is_value = placeholder.kind == PlaceholderKind::value;
  const std::string_view form = is_value ? cut_at(rest, '|') : std::string_view();
  placeholder.equals = is_value ? "" : shortened(cut_at(rest, '='), k_guidance_bytes_max);
  placeholder.name = single_spaced(rest);
  if (is_value && placeholder.name.ends_with('?')) {
    placeholder.is_optional = true;
    placeholder.name =
        single_spaced(std::string_view(placeholder.name).substr(0, placeholder.name.size() - 1));
  }
  const std::string key = key_of(placeholder.name);
  if (is_value && (key == "annars" || key == "else")) {
    placeholder.kind = PlaceholderKind::otherwise;
    placeholder.name.clear();
    return placeholder;
  }
  const bool may_be_nameless = placeholder.kind == PlaceholderKind::end && placeholder.name.empty();
  if (!may_be_nameless && !is_name(placeholder.name)) return std::unexpected(ProblemKind::no_name);
  if (!form.empty()) {
    const auto known = form_of_name(form);
    if (!known) return std::unexpected(ProblemKind::unknown_form);
    placeholder.form = *known;
  }
  return placeholder;
}

}  // namespace

Placeholders find_placeholders(std::string_view text) {
  Placeholders all;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find(k_open, at);
    const std::size_t close = text.find(k_close, at);
    if (open == std::string_view::npos && close == std::string_view::npos) break;
    if (close < open) {
      all.broken.push_back({{close, close + k_close.size()}, ProblemKind::not_opened});
      at = close + k_close.size();
      continue;
    }
    const std::size_t start = open + k_open.size();
    const std::size_t next_open = text.find(k_open, start);
    if (close == std::string_view::npos || next_open < close) {
      all.broken.push_back({{open, std::min(next_open, text.size())}, ProblemKind::not_closed});
      at = std::min(next_open, text.size());
      continue;
    }
    at = close + k_close.size();
    auto placeholder = parse(text.substr(start, close - start));
    if (placeholder) {
      placeholder->span = {open, at};
      all.found.push_back(std::move(*placeholder));
    } else {
      all.broken.push_back({{open, at}, placeholder.error()});
    }
  }
  return all;
}

std::string key_of(std::string_view name) { return text::fold(single_spaced(name)); }

}  // namespace svea::drafts

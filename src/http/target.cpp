#include "http/target.h"

#include <algorithm>

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

#include "text/unicode.h"

namespace svea::http {
namespace {

bool is_safe(std::string_view segment) {
  return segment != "." && segment != ".." && text::is_valid_utf8(segment) &&
         std::ranges::none_of(segment,
                              [](unsigned char c) { return c < 0x20 || c == 0x7f || c == '/' || c == '\\'; });
}

bool is_text(std::string_view value) { return text::is_valid_utf8(value) && !value.contains('\0'); }

}  // namespace

std::optional<std::string_view> Query::find(std::string_view name) const {
  for (const auto& pair : pairs_)
    if (pair.first == name) return pair.second;
  return std::nullopt;
}

std::optional<Target> parse_target(std::string_view text) {
  const auto parsed = boost::urls::parse_origin_form({text.data(), text.size()});
  if (!parsed) return std::nullopt;

  Target target;
  const std::string_view whole_path = parsed->encoded_path();
  target.path = whole_path;
  for (const auto& segment : parsed->segments()) {
    if (!is_safe(segment)) return std::nullopt;
    target.segments.push_back(segment);
  }
  // "/" is one empty segment to the parser, and "/a/" ends in one; neither names anything.
  if (!target.segments.empty() && target.segments.back().empty()) target.segments.pop_back();
  if (std::ranges::any_of(target.segments, &std::string::empty)) return std::nullopt;

  for (const auto& parameter : parsed->params(boost::urls::encoding_opts(true))) {
    if (!is_text(parameter.key) || !is_text(parameter.value)) return std::nullopt;
    target.query.add(parameter.key, parameter.value);
  }
  return target;
}

}  // namespace svea::http

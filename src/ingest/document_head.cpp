#include "ingest/document_head.h"

#include <algorithm>

#include "text/unicode.h"

namespace svea::ingest {
namespace {

// Half a page: further down, dates and numbers are about other things.
constexpr std::size_t k_head_bytes = 1500;
// Longer than any name of a person, a unit or an authority: running text.
constexpr std::size_t k_value_bytes_max = 120;

constexpr std::string_view k_space = " \t\r\n*_";

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(k_space);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(k_space) - first + 1);
}

// Up to the sentence's end; "avd. 3" and "f.d." go on.
std::string_view first_sentence(std::string_view text) {
  for (auto dot = text.find(". "); dot != std::string_view::npos; dot = text.find(". ", dot + 1)) {
    const auto next = text::code_point(text, dot + 2).value;
    if (text::is_upper(next)) return text.substr(0, dot);
  }
  return text.ends_with('.') ? text.substr(0, text.size() - 1) : text;
}

}  // namespace

DocumentHead::DocumentHead(std::string_view title, const model::DocumentText& document) {
  std::string lines(title);
  lines += '\n';
  auto bytes = std::min(document.text.size(), k_head_bytes);
  if (bytes < document.text.size()) bytes = text::previous(document.text, bytes);  // never half a letter
  lines += std::string_view(document.text).substr(0, bytes);
  for (const std::string_view mark : {"·", "|", "\t", "•"})
    for (auto at = lines.find(mark); at != std::string::npos; at = lines.find(mark, at + 1))
      lines.replace(at, mark.size(), 1, '\n');
  for (std::size_t start = 0; start < lines.size();) {
    const auto end = std::min(lines.find('\n', start), lines.size());
    if (const auto part = trimmed(std::string_view(lines).substr(start, end - start)); !part.empty()) {
      parts_.emplace_back(part);
      text_ += part;
      text_ += '\n';
    }
    start = end + 1;
  }
}

std::string DocumentHead::labelled(std::initializer_list<std::string_view> labels) const {
  for (std::size_t i = 0; i < parts_.size(); ++i) {
    const std::string& part = parts_[i];
    const auto colon = std::min(part.find(':'), part.size());
    const auto label = text::fold(trimmed(std::string_view(part).substr(0, colon)));
    if (std::ranges::find(labels, label) == labels.end()) continue;
    auto value = colon < part.size() ? trimmed(std::string_view(part).substr(colon + 1)) : std::string_view{};
    if (value.empty() && i + 1 < parts_.size()) value = parts_[i + 1];
    value = first_sentence(value);
    if (!value.empty() && value.size() <= k_value_bytes_max) return std::string(value);
  }
  return "";
}

}  // namespace svea::ingest

#include "answer/link_filter.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "text/unicode.h"

namespace svea::answer {
namespace {

// No word of an answer is longer, nor an address that a person should follow: the rest is dropped.
constexpr std::size_t k_word_bytes_max = 2048;
constexpr std::string_view k_removed = "[…]";

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// What may stand around an address in running text.
constexpr std::string_view k_around = "()[]<>{}\"'*_`|\\!,;";
constexpr std::string_view k_after = ".:?)]}>\"'*_`|\\!,;";

struct Place {
  std::size_t start = 0;
  std::size_t end = 0;
};

std::size_t start_with_scheme(std::string_view word) {
  const auto colon = word.find("://");
  if (colon == std::string_view::npos) return colon;
  const auto before = word.substr(0, colon).find_last_not_of("abcdefghijklmnopqrstuvwxyz0123456789+-.");
  return before == std::string_view::npos ? 0 : before + 1;
}

std::size_t start_of_mail_address(std::string_view word) {
  const auto at = word.find('@');
  if (at == std::string_view::npos || word.find('.', at) == std::string_view::npos)
    return std::string_view::npos;
  const auto before = word.substr(0, at).find_last_of(k_around);
  return before == std::string_view::npos ? 0 : before + 1;
}

// Where the first address in a word begins.
std::size_t start_of_address(std::string_view word) {
  auto start = std::min(start_with_scheme(word), start_of_mail_address(word));
  for (const std::string_view begin : {"www.", "mailto:", "data:text", "data:image", "javascript:"})
    start = std::min(start, word.find(begin));
  const auto first = std::min(word.find_first_not_of(k_around), word.size());
  return word.substr(first).starts_with("//") ? std::min(start, first) : start;
}

std::optional<Place> address_in(std::string_view folded_word) {
  const auto start = start_of_address(folded_word);
  if (start == std::string_view::npos) return std::nullopt;
  auto end = std::min(folded_word.find_first_of("<>\"`|\\)]}", start), folded_word.size());
  while (end > start && k_after.contains(folded_word[end - 1])) --end;
  if (end == start) return std::nullopt;
  return Place{start, end};
}

std::string_view without_scheme(std::string_view address) {
  for (const std::string_view scheme : {"https://", "http://", "mailto:", "//"})
    if (address.starts_with(scheme)) address.remove_prefix(scheme.size());
  return address;
}

std::string_view host_of(std::string_view address) {
  auto host = without_scheme(address);
  host = host.substr(0, host.find_first_of("/?#"));
  if (const auto user = host.rfind('@'); user != std::string_view::npos) host.remove_prefix(user + 1);
  return host.starts_with("www.") ? host.substr(4) : host;
}

// Calls take(address) for each address of a text, folded.
template <typename Take>
void each_address(std::string_view text, Take take) {
  const auto folded = text::fold(text);
  const std::string_view all = folded;
  for (std::size_t at = 0; at < all.size();) {
    const auto end = std::min(all.find_first_of(" \n\t\r", at), all.size());
    const auto word = all.substr(at, end - at);
    if (const auto place = address_in(word)) take(word.substr(place->start, place->end - place->start));
    at = end + 1;
  }
}

}  // namespace

LinkFilter::LinkFilter(std::span<const search::Hit> hits) {
  for (const auto& hit : hits)
    each_address(hit.passage.text, [this](std::string_view address) {
      addresses_.emplace(without_scheme(address));
      hosts_.emplace(host_of(address));
    });
}

bool LinkFilter::may_pass(std::string_view address) const {
  const auto rest = without_scheme(address);
  if (addresses_.contains(rest)) return true;
  const bool asks = rest.find_first_of("?#@") != std::string_view::npos || rest.contains("//");
  const bool is_of_web = address.starts_with("http") || address.starts_with("www.");
  return is_of_web && !asks && hosts_.contains(host_of(address));
}

std::string LinkFilter::word() {
  const auto word = std::exchange(word_, {});
  const auto folded = text::fold(word);
  const bool is_parallel = folded.size() == word.size();
  std::string out;
  std::size_t done = 0;
  while (const auto place = address_in(std::string_view(folded).substr(done))) {
    const auto start = done + place->start;
    const auto end = done + place->end;
    const bool passes = may_pass(std::string_view(folded).substr(start, end - start));
    dropped_any_ = dropped_any_ || !passes;
    // Where folding has moved letters nobody knows which of them are the address.
    if (!passes && !is_parallel) return std::string(k_removed);
    if (is_parallel) out += word.substr(done, passes ? end - done : start - done);
    if (!passes) out += k_removed;
    done = end;
  }
  return is_parallel ? out + word.substr(done) : word;
}

std::string LinkFilter::take(std::string_view bytes) {
  std::string out;
  for (const char c : bytes) {
    if (is_space(c))
      out += word() + c;
    else if (word_.size() < k_word_bytes_max)
      word_ += c;
    else
      dropped_any_ = true;
  }
  return out;
}

std::string LinkFilter::finish() { return word(); }

}  // namespace svea::answer

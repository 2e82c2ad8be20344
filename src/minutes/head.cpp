#include "minutes/head.h"

#include <algorithm>

#include "text/unicode.h"
#include "text/words.h"

namespace svea::minutes {
namespace {

// "Ordföranden Anna-Karin af Ekenstam (S)" and the like; more words before a colon are what was said.
constexpr std::size_t k_name_words_max = 5;
constexpr std::size_t k_name_bytes_max = 60;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_space(char c) { return c == ' ' || c == '\t'; }

std::size_t spaces_at(std::string_view text, std::size_t at) {
  std::size_t count = 0;
  while (at + count < text.size() && is_space(text[at + count])) ++count;
  return count;
}

// One or two digits as a number.
std::optional<int> number_at(std::string_view text, std::size_t at, std::size_t& end) {
  end = at;
  while (end < text.size() && end < at + 2 && is_digit(text[end])) ++end;
  if (end == at) return std::nullopt;
  return std::stoi(std::string(text.substr(at, end - at)));
}

// A time with or without brackets or dashes around it.
std::optional<WrittenTime> bracketed_time(std::string_view text) {
  const bool is_open = !text.empty() && (text[0] == '[' || text[0] == '(');
  auto time = time_at(text.substr(is_open ? 1 : 0));
  if (!time) return std::nullopt;
  time->bytes += is_open ? 1 : 0;
  if (is_open) {
    if (time->bytes >= text.size() || (text[time->bytes] != ']' && text[time->bytes] != ')'))
      return std::nullopt;
    ++time->bytes;
  }
  return time;
}

// Every word begins with a capital, but for a particle or two: "Anna af Ekenstam", "Talare 1".
bool is_like_name(std::string_view name) {
  const auto words = text::words(name);
  if (words.empty() || words.size() > k_name_words_max || name.size() > k_name_bytes_max) return false;
  if (name.find_first_of(".!?;,\"”") != std::string_view::npos) return false;
  std::size_t small = 0;
  for (const auto word : words) {
    const auto first = text::code_point(name, word.start).value;
    if (!text::is_upper(first) && !text::is_digit(first)) ++small;
  }
  return text::is_upper(text::code_point(name, words.front().start).value) && small <= 2 &&
         small * 2 <= words.size();
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && (is_space(text.back()) || text.back() == '-')) text.remove_suffix(1);
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  return text;
}

}  // namespace

std::optional<WrittenTime> time_at(std::string_view text) {
  std::size_t end = 0;
  auto value = number_at(text, 0, end);
  if (!value) return std::nullopt;
  long total = *value;
  int parts = 1;
  while (parts < 3 && end + 2 < text.size() + 0 && text[end] == ':' && is_digit(text[end + 1]) &&
         is_digit(text[end + 2])) {
    const auto next = number_at(text, end + 1, end);
    if (*next > 59) return std::nullopt;
    total = total * 60 + *next;
    ++parts;
  }
  if (parts == 1 || (end < text.size() && is_digit(text[end]))) return std::nullopt;
  // Thousandths.
  if (end + 1 < text.size() && (text[end] == '.' || text[end] == ',') && is_digit(text[end + 1])) {
    ++end;
    while (end < text.size() && is_digit(text[end])) ++end;
  }
  return WrittenTime{std::chrono::seconds{total}, end};
}

std::optional<std::chrono::seconds> cue_time(std::string_view line) {
  const auto begin = time_at(line);
  if (!begin) return std::nullopt;
  auto at = begin->bytes + spaces_at(line, begin->bytes);
  if (!line.substr(at).starts_with("-->")) return std::nullopt;
  at += 3;
  if (!time_at(line.substr(at + spaces_at(line, at)))) return std::nullopt;
  return begin->time;
}

Head head_of(std::string_view line) {
  Head head;
  std::size_t at = spaces_at(line, 0);
  if (const auto time = bracketed_time(line.substr(at))) {
    head.time = time->time;
    at += time->bytes;
    while (at < line.size() && (is_space(line[at]) || line[at] == '-')) ++at;
    head.bytes = at;
  }
  // "Anna (12:03): ", "Anna: ", "Anna Berg 12:03".
  const auto rest = line.substr(at);
  for (std::size_t i = 0; i < rest.size() && i <= k_name_bytes_max; ++i) {
    const bool ends_name = rest[i] == ':' && (i + 1 == rest.size() || is_space(rest[i + 1]));
    if (ends_name) {
      if (!is_like_name(rest.substr(0, i))) break;
      head.speaker = trimmed(rest.substr(0, i));
      head.bytes = at + i + 1 + spaces_at(rest, i + 1);
      break;
    }
    if (head.time || i == 0 || !(rest[i] == '(' || rest[i] == '[' || is_digit(rest[i]))) continue;
    const auto time = bracketed_time(rest.substr(i));
    if (!time || !is_like_name(rest.substr(0, i))) continue;
    const auto after = i + time->bytes;
    const bool is_colon = after < rest.size() && rest[after] == ':';
    if (after != rest.size() && !is_colon) continue;
    head.time = time->time;
    head.speaker = trimmed(rest.substr(0, i));
    head.bytes = at + after + (is_colon ? 1 : 0);
    head.bytes += spaces_at(line, head.bytes);
    break;
  }
  return head;
}

}  // namespace svea::minutes

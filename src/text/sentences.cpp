#include "text/sentences.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/unicode.h"

namespace svea::text {
namespace {

// Abbreviations that something always follows, without their last full stop; sorted by bytes.
constexpr auto k_never_last = std::to_array<std::string_view>(
    {"adj",   "ang", "anm",  "art",   "avd",  "avs", "bil",  "bitr",  "bl.a", "c/o",   "ca",
     "d.v.s", "dir", "dnr",  "dr",    "dvs",  "ev",  "exkl", "f.d",   "f.n",  "fig",   "fr.o.m",
     "förf",  "gm",  "h.t",  "ing",   "inkl", "jfr", "jur",  "kap",   "kl",   "kungl", "lic",
     "m.a.o", "mom", "mr",   "mrs",   "nr",   "nuv", "ordf", "p.g.a", "pga",  "prel",  "prof",
     "prop",  "ref", "resp", "s.a.s", "s.k",  "sid", "skr",  "st.f",  "stf",  "t.ex",  "t.o.m",
     "t.v",   "tab", "tel",  "tfn",   "tr",   "ung", "uppl", "utg",   "v.g",  "v.t",   "vol"});
// Abbreviations that may end a sentence: they do so when a capital letter follows.
constexpr auto k_may_be_last = std::to_array<std::string_view>(
    {"a.a",  "a.st", "bet",  "dyl", "e.d", "e.kr", "etc",   "f.kr",  "ff",  "fl", "jr", "m.fl", "m.m",
     "mdkr", "mfl",  "milj", "mkr", "mm",  "o.d",  "o.dyl", "o.s.v", "osv", "sr", "st", "tkr"});

static_assert(std::ranges::is_sorted(k_never_last) && std::ranges::is_sorted(k_may_be_last));

struct Line {
  std::size_t start = 0;
  std::size_t end = 0;
};

bool is_terminator(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool closes(char32_t c) {
  return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x201D || c == 0x2019 || c == 0xBB;
}
bool opens(char32_t c) {
  return c == '"' || c == '\'' || c == '(' || c == '[' || c == 0x201D || c == 0x201C || c == 0x2019 ||
         c == 0xAB || c == 0xBB || c == '-' || c == 0x2013 || c == 0x2022;
}

std::size_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end) {
    const CodePoint c = code_point(text, at);
    if (!is_space(c.value)) break;
    at = c.next;
  }
  return at;
}

std::size_t trim_end(std::string_view text, std::size_t start, std::size_t end) {
  while (end > start) {
    const std::size_t before = previous(text, end);
    if (!is_space(code_point(text, before).value)) break;
    end = before;
  }
  return end;
}

// What stands before a full stop, back to white space or a bracket.
std::string_view token_before(std::string_view text, std::size_t start, std::size_t stop) {
  std::size_t at = stop;
  while (at > start) {
    const std::size_t before = previous(text, at);
    const char32_t c = code_point(text, before).value;
    if (is_space(c) || opens(c)) break;
    at = before;
  }
  return text.substr(at, stop - at);
}

bool all_digits(std::string_view token) {
  return !token.empty() && std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
}

// Whether a full stop at `stop` of a sentence that began at `start` ends it; `next` is what follows the
// space.
bool full_stop_ends(std::string_view text, std::size_t start, std::size_t stop, char32_t next) {
  const std::string_view token = token_before(text, start, stop);
  if (token.empty()) return true;
  const bool is_first = token.data() == text.data() + start;
  if (is_first && all_digits(token)) return false;                                     // "1. Ansök"
  if (code_points(token) == 1 && is_letter(code_point(token, 0).value)) return false;  // an initial, "s. 12"
  const std::string word = fold(token);
  if (std::ranges::binary_search(k_never_last, std::string_view(word))) return false;
  if (std::ranges::binary_search(k_may_be_last, std::string_view(word))) return is_upper(next);
  return true;
}

// Whether the terminators in [stop, after) end the sentence that began at `start`.
bool ends_sentence(std::string_view text, std::size_t start, std::size_t stop, std::size_t after,
                   std::size_t line_end) {
  const std::size_t following = skip_spaces(text, after, line_end);
  if (following == line_end) return true;
  if (following == after) return false;  // "12.4", "regeringen.se"
  std::size_t at = following;
  while (at < line_end && opens(code_point(text, at).value)) at = code_point(text, at).next;
  const char32_t next = at < line_end ? code_point(text, at).value : U' ';
  if (is_lower(next)) return false;
  return text[stop] != '.' || after - stop > 1 || full_stop_ends(text, start, stop, next);
}

void split_line(std::string_view text, Line line, std::vector<Span>& found) {
  std::size_t start = skip_spaces(text, line.start, line.end);
  for (std::size_t at = start; at < line.end;) {
    const CodePoint c = code_point(text, at);
    if (!is_terminator(c.value)) {
      at = c.next;
      continue;
    }
    std::size_t after = c.next;
    while (after < line.end && is_terminator(code_point(text, after).value))
      after = code_point(text, after).next;
    std::size_t closed = after;
    while (closed < line.end && closes(code_point(text, closed).value))
      closed = code_point(text, closed).next;
    if (ends_sentence(text, start, at, closed, line.end)) {
      found.push_back({start, closed});
      start = skip_spaces(text, closed, line.end);
      at = start;
    } else {
      at = closed;
    }
  }
  if (const std::size_t end = trim_end(text, start, line.end); end > start) found.push_back({start, end});
}

// Whether `next` is the rest of a sentence that was broken at the end of its line.
bool continues_line(std::string_view text, Span before, Span next) {
  const std::string_view between = text.substr(before.end, next.start - before.end);
  const auto breaks = std::ranges::count(between, '\n');
  if (breaks != 1 || !is_lower(code_point(text, next.start).value)) return false;
  const char32_t last = code_point(text, previous(text, before.end)).value;
  return !is_terminator(last) && !closes(last) && last != ':';
}

}  // namespace

std::vector<Span> sentences(std::string_view utf8) {
  std::vector<Span> found;
  for (std::size_t start = 0; start < utf8.size();) {
    const std::size_t end = std::min(utf8.find_first_of("\r\n\v\f", start), utf8.size());
    split_line(utf8, {start, end}, found);
    start = end + 1;
  }
  return found;
}

std::vector<Span> running_sentences(std::string_view utf8) {
  std::vector<Span> found;
  for (const Span sentence : sentences(utf8)) {
    if (!found.empty() && continues_line(utf8, found.back(), sentence))
      found.back().end = sentence.end;
    else
      found.push_back(sentence);
  }
  return found;
}

}  // namespace svea::text

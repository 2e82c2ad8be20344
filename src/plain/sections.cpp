#include "plain/sections.h"

#include <algorithm>

#include "plain/data.h"
#include "plain/limits.h"
#include "text/unicode.h"

namespace svea::plain {
namespace {

// A line of fewer words that is no sentence is a heading.
constexpr std::size_t k_heading_words_max = 10;
// What is left after the last heading, as a share of a whole section.
constexpr std::size_t k_rest_share = 2;

struct Line {
  text::Span span;
  std::size_t words = 0;
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  for (std::size_t start = 0; start < text.size();) {
    const std::size_t end = std::min(text.find('\n', start), text.size());
    const auto line = trim(text.substr(start, end - start));
    if (!line.empty()) lines.push_back({{start, end}, text::words(line).size()});
    start = end + 1;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view end : {".", "!", "?", ":", "”", "\"", "»"})
    if (line.ends_with(end)) return true;
  return false;
}

bool is_heading(std::string_view line, std::size_t words) {
  return line.starts_with("#") || (words <= k_heading_words_max && !ends_sentence(line)) ||
         (line.starts_with("**") && line.ends_with("**"));
}

// An item of a list, a row of a table; speech ("– Vi …") is a paragraph.
bool is_item(std::string_view line) {
  const char first = line.front();
  if (first == '|' || first == '*' || line.starts_with("•")) return true;
  if (first == '-' || first == '+') return line.size() > 1 && line[1] == ' ';
  const auto digits = std::ranges::find_if_not(line, [](char c) { return c >= '0' && c <= '9'; });
  return digits != line.begin() && digits != line.end() && (*digits == '.' || *digits == ')');
}

bool is_spoken(std::string_view line) { return line.starts_with("–") || line.starts_with("”"); }

}  // namespace

bool wants_headings(std::string_view text) {
  std::size_t words = 0;
  bool is_first = true;
  for (const auto& line : lines_of(text)) {
    const auto written = trim(text.substr(line.span.start, line.span.end - line.span.start));
    const bool is_title = is_first && !is_item(written);
    is_first = false;
    if (is_title && is_heading(written, line.words)) continue;
    if (is_heading(written, line.words) || is_item(written)) return false;
    words += line.words;
  }
  return words >= k_headed_text_words_min;
}

std::vector<text::Span> sections_of(std::string_view text) {
  const auto lines = lines_of(text);
  std::size_t left = 0;
  for (const auto& line : lines) left += line.words;
  std::vector<text::Span> sections;
  std::size_t words = 0;
  bool is_whole = true;  // the line before ends with its sentence; else the text was broken to fit a page
  for (const auto& line : lines) {
    const auto written = trim(text.substr(line.span.start, line.span.end - line.span.start));
    const bool may_begin = is_whole && !is_spoken(written) && left >= k_section_words_min / k_rest_share;
    if (sections.empty() || (words >= k_section_words_min && may_begin)) {
      sections.push_back(line.span);
      words = 0;
    }
    sections.back().end = line.span.end;
    words += line.words;
    left -= line.words;
    is_whole = ends_sentence(written);
  }
  return sections;
}

}  // namespace svea::plain

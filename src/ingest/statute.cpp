#include "ingest/statute.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

#include "text/unicode.h"

namespace svea::ingest {
namespace {

using model::Block;
using model::BlockKind;

constexpr std::string_view k_section_sign = "§";
// Sections that have been repealed leave gaps; a greater step is a reference to another place.
constexpr int k_gap_max = 30;
// A chapter's heading stands on one line; what is longer is text that begins with a reference.
constexpr std::size_t k_heading_bytes_max = 200;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "(2017:900)"
bool has_statute_number(std::string_view text) {
  for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const auto number = text.substr(at + 1);
    const bool has_year =
        number.size() > 6 && std::ranges::all_of(number.substr(0, 4), is_digit) && number[4] == ':';
    if (!has_year) continue;
    const auto end = number.find_first_not_of("0123456789", 5);
    if (end != std::string_view::npos && end > 5 && number[end] == ')') return true;
  }
  return false;
}

// Reads a line from its beginning.
class LineReader {
 public:
  explicit LineReader(std::string_view line) : rest_(line) {}

  std::optional<int> number() {
    skip_space();
    int value = 0;
    const auto [end, error] =
        std::from_chars(rest_.data(), rest_.data() + std::min<std::size_t>(rest_.size(), 4), value);
    if (error != std::errc{}) return std::nullopt;
    rest_.remove_prefix(static_cast<std::size_t>(end - rest_.data()));
    return value;
  }
  // A single letter that stands by itself: "2 a §".
  std::string letter() {
    LineReader ahead = *this;
    ahead.skip_space();
    if (ahead.rest_.empty() || ahead.rest_[0] < 'a' || ahead.rest_[0] > 'z') return "";
    const std::string found(1, ahead.rest_[0]);
    ahead.rest_.remove_prefix(1);
    if (!ahead.rest_.starts_with(' ') && !ahead.rest_.starts_with(k_no_break) &&
        !ahead.rest_.starts_with(k_section_sign))
      return "";
    *this = ahead;
    return found;
  }
  bool take(std::string_view word) {
    skip_space();
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
  }
  // Whether a word ends here.
  [[nodiscard]] bool is_at_gap() const {
    return rest_.empty() || rest_[0] == ' ' || rest_[0] == '\t' || rest_.starts_with(k_no_break);
  }

 private:
  static constexpr std::string_view k_no_break = "\xC2\xA0";

  void skip_space() {
    for (;;) {
      if (rest_.starts_with(' ') || rest_.starts_with('\t'))
        rest_.remove_prefix(1);
      else if (rest_.starts_with(k_no_break))
        rest_.remove_prefix(k_no_break.size());
      else
        return;
    }
  }

  std::string_view rest_;
};

std::string trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos
             ? ""
             : std::string(text.substr(first, text.find_last_not_of(" \t\r") - first + 1));
}

// Follows the numbers of chapters and sections through the statute.
class Marker {
 public:
  std::optional<StatuteMark> mark_of(std::string_view line) {
    if (auto chapter = chapter_of(line)) return chapter;
    return section_of(line);
  }

 private:
  std::optional<StatuteMark> chapter_of(std::string_view line) {
    const std::string heading = trimmed(line);
    if (heading == "Övergångsbestämmelser" || heading == "Ikraftträdande- och övergångsbestämmelser") {
      is_over_ = true;  // numbers after it are those of the statutes that changed it
      return StatuteMark{StatuteMark::Kind::chapter, heading};
    }
    LineReader reader(line);
    const auto number = reader.number();
    if (!number || is_over_ || heading.size() > k_heading_bytes_max) return std::nullopt;
    const auto letter = reader.letter();
    const bool follows =
        *number > chapter_ ? *number <= chapter_ + k_gap_max : *number == chapter_ && !letter.empty();
    if (!reader.take("kap.") || !reader.is_at_gap() || !follows || LineReader(reader).number())
      return std::nullopt;
    chapter_ = *number;
    is_new_chapter_ = true;
    return StatuteMark{StatuteMark::Kind::chapter, heading};
  }

  std::optional<StatuteMark> section_of(std::string_view line) {
    LineReader reader(line);
    const auto number = reader.number();
    if (!number || is_over_) return std::nullopt;
    const auto letter = reader.letter();
    if (!reader.take(k_section_sign) || !reader.is_at_gap()) return std::nullopt;
    const bool goes_on =
        *number > section_ ? *number <= section_ + k_gap_max : *number == section_ && letter > letter_;
    const bool begins_anew = is_new_chapter_ && *number <= k_gap_max;
    if (!goes_on && !begins_anew) return std::nullopt;
    section_ = *number;
    letter_ = letter;
    is_new_chapter_ = false;
    return StatuteMark{StatuteMark::Kind::section,
                       fmt::format("{}{}{} §", *number, letter.empty() ? "" : " ", letter)};
  }

  int chapter_ = 0;
  int section_ = 0;
  std::string letter_;
  bool is_new_chapter_ = false;
  bool is_over_ = false;
};

// The block cut before every line that is a mark.
void add_parts(std::string_view text, const Block& block, Marker& marker, std::vector<StatutePart>& parts) {
  StatutePart part{block};
  std::int64_t at = block.start;
  for (bool is_first = true; !text.empty(); is_first = false) {
    const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
    const auto line = text.substr(0, end);
    if (auto mark = marker.mark_of(line.substr(0, line.find('\n')))) {
      if (!is_first) {
        part.block.end = at;
        parts.push_back(part);
        part = {block};
        part.block.start = at;
      }
      part.mark = std::move(mark);
    }
    at += text::code_points(line);
    text.remove_prefix(end);
  }
  part.block.end = block.end;
  parts.push_back(std::move(part));
}

}  // namespace

std::vector<StatutePart> statute_parts(const model::DocumentText& document, std::string_view title) {
  const text::CodePointMap map(document.text);
  const auto slice = [&](const Block& block) {
    const auto start = map.byte_at(block.start);
    return std::string_view(document.text).substr(start, map.byte_at(block.end) - start);
  };
  const bool is_named = has_statute_number(title) ||
                        (!document.blocks.empty() && has_statute_number(slice(document.blocks.front())));
  if (!is_named) return {};
  Marker marker;
  std::vector<StatutePart> parts;
  for (const auto& block : document.blocks) add_parts(slice(block), block, marker, parts);
  const auto sections = std::ranges::count_if(parts, [](const StatutePart& part) {
    return part.mark && part.mark->kind == StatuteMark::Kind::section;
  });
  return sections >= 2 ? parts : std::vector<StatutePart>();
}

}  // namespace svea::ingest

#include "ingest/statute_line.h"

#include <algorithm>
#include <charconv>

#include <fmt/format.h>

namespace svea::ingest {
namespace {

constexpr std::string_view k_section_sign = "§";
constexpr std::string_view k_no_break = "\xC2\xA0";
// A chapter's heading stands on one line; what is longer is text that begins with a reference.
constexpr std::size_t k_heading_bytes_max = 200;

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
  // What is left, without space before it.
  std::string_view rest() {
    skip_space();
    return rest_;
  }

 private:
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

std::string_view trimmed(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r");
  return first == std::string_view::npos ? ""
                                         : text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

// Swedish capitals: A–Z, and À–Þ of Latin-1.
bool is_capital(std::string_view text) {
  if (text.empty()) return false;
  if (text[0] >= 'A' && text[0] <= 'Z') return true;
  return text.size() > 1 && text[0] == '\xC3' && static_cast<unsigned char>(text[1]) <= 0x9E;
}

// A reference goes on in the middle of a sentence: "17 §, svara", "3 § första stycket".
bool begins_sentence(std::string_view text) {
  return text.empty() || is_capital(text) || std::string_view("0123456789/*(\"").contains(text[0]) ||
         text.starts_with("har upph") || text.starts_with("”");
}

std::optional<StatuteLine> chapter_in(std::string_view heading, bool is_alone) {
  LineReader reader(heading);
  const auto number = reader.number();
  if (!number || heading.size() > k_heading_bytes_max) return std::nullopt;
  auto letter = reader.letter();
  if (!reader.take("kap.") || !reader.is_at_gap() || LineReader(reader).number()) return std::nullopt;
  const auto name = reader.rest();
  return StatuteLine{.kind = StatuteLine::Kind::chapter,
                     .number = *number,
                     .letter = std::move(letter),
                     .name = std::string(heading),
                     .is_change = name.starts_with('/'),
                     .is_title = is_alone && (is_capital(name) || name.starts_with('/')) &&
                                 !heading.ends_with('.') && !heading.ends_with(',')};
}

std::optional<StatuteLine> section_in(std::string_view line) {
  LineReader reader(line);
  const auto number = reader.number();
  if (!number) return std::nullopt;
  auto letter = reader.letter();
  if (!reader.take(k_section_sign) || !reader.is_at_gap() || !begins_sentence(reader.rest()))
    return std::nullopt;
  auto name = fmt::format("{}{}{} §", *number, letter.empty() ? "" : " ", letter);
  return StatuteLine{.kind = StatuteLine::Kind::section,
                     .number = *number,
                     .letter = std::move(letter),
                     .name = std::move(name),
                     .is_change = reader.rest().starts_with('/')};
}

}  // namespace

std::optional<StatuteLine> read_statute_line(std::string_view line, bool is_alone) {
  const auto heading = trimmed(line);
  if (heading == "Övergångsbestämmelser" || heading == "Ikraftträdande- och övergångsbestämmelser")
    return StatuteLine{.kind = StatuteLine::Kind::transitional, .name = std::string(heading)};
  if (auto chapter = chapter_in(heading, is_alone)) return chapter;
  return section_in(line);
}

}  // namespace svea::ingest

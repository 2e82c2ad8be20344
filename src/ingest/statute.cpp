#include "ingest/statute.h"

#include <algorithm>

#include "ingest/statute_line.h"
#include "ingest/statute_order.h"
#include "text/unicode.h"

namespace svea::ingest {
namespace {

using model::Block;
using model::BlockKind;

// The longest statutes have some 2,000 sections. What has so many more lines that look like one is none, and
// would only take memory.
constexpr std::size_t k_lines_max = 20'000;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// "(2017:900)"; statutes that share their number with others of their year have a page, too: "(1891:35 s.1)"
bool has_statute_number(std::string_view text) {
  for (auto at = text.find('('); at != std::string_view::npos; at = text.find('(', at + 1)) {
    const auto number = text.substr(at + 1);
    const bool has_year =
        number.size() > 6 && std::ranges::all_of(number.substr(0, 4), is_digit) && number[4] == ':';
    if (!has_year) continue;
    const auto end = number.find_first_not_of("0123456789", 5);
    if (end == std::string_view::npos || end == 5) continue;
    if (number[end] == ')' || number.substr(end).starts_with(" s.")) return true;
  }
  return false;
}

// Where a line of a block begins that may be a mark.
struct Candidate {
  std::size_t block;
  std::int64_t start;  // code points, as the block's
};

class StatuteReader {
 public:
  explicit StatuteReader(const model::DocumentText& document) : document_(document), map_(document.text) {}

  [[nodiscard]] std::string_view slice(const Block& block) const {
    const auto start = map_.byte_at(block.start);
    return std::string_view(document_.text).substr(start, map_.byte_at(block.end) - start);
  }

  std::vector<StatutePart> parts() {
    for (std::size_t i = 0; i < document_.blocks.size() && lines_.size() <= k_lines_max; ++i) find_lines(i);
    if (lines_.size() > k_lines_max) return {};
    const auto taken = in_order(lines_);
    std::vector<StatutePart> parts;
    std::size_t next = 0;
    for (std::size_t i = 0; i < document_.blocks.size(); ++i) {
      parts.push_back({document_.blocks[i]});
      for (; next < lines_.size() && candidates_[next].block == i; ++next)
        if (taken[next]) begin_part(parts, candidates_[next], lines_[next]);
    }
    return parts;
  }

 private:
  void find_lines(std::size_t index) {
    const auto& block = document_.blocks[index];
    auto text = slice(block);
    std::int64_t at = block.start;
    while (!text.empty() && lines_.size() <= k_lines_max) {
      const auto end = std::min(text.find('\n'), text.size() - 1) + 1;
      const auto line = text.substr(0, end);
      const bool is_alone = at == block.start && end == text.size();
      if (auto mark = read_statute_line(line.substr(0, line.find('\n')), is_alone)) {
        lines_.push_back(std::move(*mark));
        candidates_.push_back({index, at});
      }
      at += text::code_points(line);
      text.remove_prefix(end);
    }
  }

  static void begin_part(std::vector<StatutePart>& parts, const Candidate& at, const StatuteLine& line) {
    if (at.start > parts.back().block.start) {
      auto rest = parts.back().block;
      rest.start = at.start;
      parts.back().block.end = at.start;
      parts.push_back({rest});
    }
    const auto kind =
        line.kind == StatuteLine::Kind::section ? StatuteMark::Kind::section : StatuteMark::Kind::chapter;
    parts.back().mark = StatuteMark{kind, line.name};
  }

  const model::DocumentText& document_;
  text::CodePointMap map_;
  std::vector<StatuteLine> lines_;
  std::vector<Candidate> candidates_;  // of each line
};

}  // namespace

std::vector<StatutePart> statute_parts(const model::DocumentText& document, std::string_view title) {
  StatuteReader reader(document);
  const bool is_named =
      has_statute_number(title) ||
      (!document.blocks.empty() && has_statute_number(reader.slice(document.blocks.front())));
  if (!is_named) return {};
  auto parts = reader.parts();
  const auto sections = std::ranges::count_if(parts, [](const StatutePart& part) {
    return part.mark && part.mark->kind == StatuteMark::Kind::section;
  });
  return sections >= 2 ? std::move(parts) : std::vector<StatutePart>();
}

}  // namespace svea::ingest

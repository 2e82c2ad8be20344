#include "prose/pieces.h"

#include <algorithm>

#include "prose/lines.h"
#include "text/unicode.h"

namespace svea::prose {
namespace {

using Kind = Piece::Kind;

// So full a line goes on in the next one.
constexpr double k_full_line = 0.75;
// Where so many "headings" follow one another, they are rows of a table or a list.
constexpr std::size_t k_headings_in_a_row_max = 3;

std::string_view part(std::string_view utf8, text::Span span) {
  return utf8.substr(span.start, span.end - span.start);
}

bool begins_lower(std::string_view line) { return text::is_lower(text::code_point(line, 0).value); }
bool ends_statement(std::string_view line) { return std::string_view(".!?:").contains(line.back()); }

class Gatherer {
 public:
  explicit Gatherer(std::string_view utf8) : utf8_(utf8), page_(lines_of(utf8)) {}

  // Pieces of the lines within `span`.
  void take_lines(text::Span span) {
    while (next_ < page_.lines.size() && page_.lines[next_].span.start < span.start) ++next_;
    while (next_ < page_.lines.size() && page_.lines[next_].span.start < span.end) take_piece(span.end);
  }

  void take_block(Kind kind, text::Span span, int level) {
    while (next_ < page_.lines.size() && page_.lines[next_].span.start < span.end) ++next_;
    const auto text = part(utf8_, span);
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos) return;
    add(kind, {span.start + first, span.start + text.find_last_not_of(" \t\r\n") + 1}, level);
  }

  Pieces finish() {
    demote_rows();
    settle_levels();
    return std::move(found_);
  }

 private:
  void add(Kind kind, text::Span span, int level) {
    if (span.end > span.start) found_.pieces.push_back({kind, span, level});
  }

  // The line goes on in the next one.
  bool goes_on(const Line& line, const Line& next) const {
    const auto text = part(utf8_, line.span);
    const auto following = part(utf8_, next.span);
    if (page_.width == 0 || mark_of(following).bytes > 0 || is_like_row(following)) return false;
    const bool is_full = static_cast<double>(line.length) >= k_full_line * static_cast<double>(page_.width);
    if (begins_lower(following)) return !next.after_blank || (is_full && !ends_statement(text));
    return is_full && !next.after_blank && numbering_level(following) == 0;
  }

  // A full line without a number is the first of a paragraph that a page's foot or a picture divides.
  bool is_heading(std::string_view text, const Line& line, const Line& next) const {
    const bool is_full =
        page_.width > 0 && static_cast<double>(line.length) >= k_full_line * static_cast<double>(page_.width);
    return is_like_heading(text) && (!is_full || numbering_level(text) > 0) &&
           !begins_lower(part(utf8_, next.span));
  }

  void take_piece(std::size_t end) {
    const auto& lines = page_.lines;
    const auto first = next_++;
    if (lines[first].is_running_head) {
      ++found_.running_heads;
      return;
    }
    const auto mark = mark_of(part(utf8_, lines[first].span));
    auto span = lines[first].span;
    span.start += mark.bytes;
    // A bullet on a line of its own belongs to the next.
    bool is_open = span.start == span.end;
    auto last = first;
    std::size_t count = 1;
    while (next_ < lines.size() && lines[next_].span.start < end) {
      // What the page's foot divides stays divided, or the foot would stand in the middle of a quotation.
      if (lines[next_].is_running_head) break;
      if (!is_open && !goes_on(lines[last], lines[next_])) break;
      if (is_open) span.start = lines[next_].span.start;
      is_open = false;
      last = next_++;
      span.end = lines[last].span.end;
      ++count;
    }
    if (mark.level > 0) return add(Kind::heading, span, mark.level);
    if (mark.bytes > 0) return add(Kind::item, span, 0);
    const auto text = part(utf8_, span);
    if (count == 1 && is_like_row(text)) return add(Kind::row, span, 0);
    const bool is_last = next_ == lines.size();
    if (count <= 2 && !is_last && is_heading(text, lines[last], lines[next_]))
      return add(Kind::heading, span, numbering_level(text));
    add(Kind::paragraph, span, 0);
  }

  void demote_rows() {
    auto& pieces = found_.pieces;
    for (std::size_t first = 0; first < pieces.size();) {
      auto end = first;
      while (end < pieces.size() && pieces[end].kind == Kind::heading && pieces[end].level == 0) ++end;
      if (end - first > k_headings_in_a_row_max || (end > first && end == pieces.size()))
        for (auto i = first; i < end; ++i) pieces[i].kind = Kind::row;
      first = std::max(end, first + 1);
    }
  }

  // A heading without a number stands under the last one with a number; where there is none, all are equal.
  // Chapters count up: "1. Mål" in chapter 3 is no chapter but the first of a list.
  void settle_levels() {
    int numbered = 0;
    int chapter = 0;
    for (auto& piece : found_.pieces) {
      if (piece.kind != Kind::heading) continue;
      if (const int number = chapter_of(part(utf8_, piece.span)); piece.level == 1 && number > 0) {
        if (chapter > 0 && number != chapter + 1)
          piece.level = 0;
        else
          chapter = number;
      }
      if (piece.level > 0)
        numbered = piece.level;
      else
        piece.level = std::min(numbered + 1, 6);
    }
  }

  std::string_view utf8_;
  Page page_;
  std::size_t next_ = 0;  // line
  Pieces found_;
};

Kind kind_of(model::BlockKind kind) {
  switch (kind) {
    case model::BlockKind::heading:
      return Kind::heading;
    case model::BlockKind::list_item:
      return Kind::item;
    case model::BlockKind::table_row:
    case model::BlockKind::code:
      return Kind::row;
    case model::BlockKind::paragraph:
      return Kind::paragraph;
  }
  return Kind::paragraph;
}

// Whether something stands outside of the blocks, as the times of a transcript do: it is none of the text.
bool leaves_out(std::string_view utf8, std::span<const model::Block> blocks, const text::CodePointMap& map) {
  const auto says_something = [&](std::size_t start, std::size_t end) {
    return start < end &&
           utf8.substr(start, end - start).find_first_not_of(" \t\r\n") != std::string_view::npos;
  };
  std::size_t end = 0;
  for (const auto& block : blocks) {
    if (says_something(end, map.byte_at(block.start))) return true;
    end = map.byte_at(block.end);
  }
  return !blocks.empty() && says_something(end, utf8.size());
}

}  // namespace

Pieces pieces_of(std::string_view utf8, std::span<const model::Block> blocks) {
  Gatherer gatherer(utf8);
  // A text without layout says with its lines what its paragraphs are.
  const bool is_plain = std::ranges::all_of(blocks, [](const model::Block& block) {
    return block.kind == model::BlockKind::paragraph && block.page == 0;
  });
  const text::CodePointMap map(utf8);
  if (is_plain && !leaves_out(utf8, blocks, map)) {
    gatherer.take_lines({0, utf8.size()});
    return gatherer.finish();
  }
  for (const model::Block& block : blocks) {
    const text::Span span = {map.byte_at(block.start), map.byte_at(block.end)};
    const auto kind = kind_of(block.kind);
    if (kind == Kind::paragraph)
      gatherer.take_lines(span);
    else
      gatherer.take_block(kind, span, block.level);
  }
  return gatherer.finish();
}

}  // namespace svea::prose

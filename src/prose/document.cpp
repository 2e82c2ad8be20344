#include "prose/document.h"

#include <algorithm>

#include "prose/pieces.h"
#include "text/sentences.h"
#include "text/unicode.h"

namespace svea::prose {
namespace {

Role role_of(Piece::Kind kind) {
  switch (kind) {
    case Piece::Kind::item:
      return Role::list_item;
    case Piece::Kind::row:
      return Role::table_row;
    default:
      return Role::sentence;
  }
}

class Reader {
 public:
  explicit Reader(std::string_view utf8) : utf8_(utf8) { document_.sections.push_back({}); }

  void take(const Piece& piece) {
    if (piece.kind == Piece::Kind::heading)
      begin_section(piece);
    else
      add_sentences(piece);
  }

  Document finish(std::size_t running_heads) {
    close_section();
    document_.running_heads = running_heads;
    return std::move(document_);
  }

 private:
  void close_section() { document_.sections.back().end = document_.sentences.size(); }

  void begin_section(const Piece& heading) {
    close_section();
    auto above = document_.sections.size() - 1;
    while (above != k_no_section && document_.sections[above].level >= heading.level)
      above = document_.sections[above].above;
    if (above != k_no_section && document_.sections[above].level == 0) above = k_no_section;
    document_.sections.push_back({.heading = heading.span,
                                  .level = heading.level,
                                  .above = above,
                                  .first = document_.sentences.size(),
                                  .end = 0});
  }

  void add_sentences(const Piece& piece) {
    // The breaks of the page's lines end no sentence. Byte for byte, so that the spans are those of the text.
    std::string line(utf8_.substr(piece.span.start, piece.span.end - piece.span.start));
    std::ranges::replace_if(
        line, [](char c) { return c == '\n' || c == '\r' || c == '\v' || c == '\f'; }, ' ');
    bool opens = true;
    const auto spans =
        piece.kind == Piece::Kind::row ? std::vector<text::Span>{{0, line.size()}} : text::sentences(line);
    for (const auto span : spans) {
      document_.sentences.push_back({.span = {piece.span.start + span.start, piece.span.start + span.end},
                                     .role = role_of(piece.kind),
                                     .section = document_.sections.size() - 1,
                                     .opens_paragraph = opens});
      opens = false;
    }
  }

  std::string_view utf8_;
  Document document_;
};

}  // namespace

Document read(std::string_view utf8, std::span<const model::Block> blocks) {
  const Pieces pieces = pieces_of(utf8, blocks);
  Reader reader(utf8);
  for (const Piece& piece : pieces.pieces) reader.take(piece);
  return reader.finish(pieces.running_heads);
}

std::string written(std::string_view utf8, text::Span span) {
  constexpr char32_t k_soft_hyphen = 0xAD;
  const auto text = utf8.substr(span.start, span.end - span.start);
  std::string line;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = text::code_point(text, at);
    if (!text::is_space(c.value)) {
      if (c.value != k_soft_hyphen) line.append(text.substr(at, c.next - at));
      at = c.next;
      continue;
    }
    bool breaks = false;
    while (at < text.size() && text::is_space(text::code_point(text, at).value)) {
      breaks = breaks || text[at] == '\n';
      at = text::code_point(text, at).next;
    }
    const bool is_divided = breaks && line.size() > 1 && line.back() == '-' && line[line.size() - 2] != ' ' &&
                            at < text.size() && text::is_lower(text::code_point(text, at).value);
    const bool holds_and = text.substr(at).starts_with("och ") || text.substr(at).starts_with("eller ");
    if (is_divided && !holds_and)
      line.pop_back();
    else if (!line.empty() && at < text.size())
      line += ' ';
  }
  return line;
}

}  // namespace svea::prose

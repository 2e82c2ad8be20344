// A document as it is read: sections with headings, and the sentences in them.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"
#include "text/words.h"

namespace svea::prose {

enum class Role {
  sentence,   // of running text
  list_item,  // a sentence of a list item
  table_row,  // or another line that is no running text: tables of contents, code
};

inline constexpr std::size_t k_no_section = static_cast<std::size_t>(-1);

struct Sentence {
  text::Span span;  // bytes of the text; line breaks within it are those of the page
  Role role = Role::sentence;
  std::size_t section = 0;
  bool opens_paragraph = false;
};

// What stands under one heading, up to the next heading of any level.
struct Section {
  text::Span heading;                // bytes; empty for what stands before the first heading
  int level = 0;                     // 1–6; 0 for what stands before the first heading
  std::size_t above = k_no_section;  // the nearest section before it with a lower level
  std::size_t first = 0;             // into Document::sentences
  std::size_t end = 0;
};

// Borrows nothing: spans are of the text it was read from.
struct Document {
  std::vector<Section> sections;  // never empty; in order
  std::vector<Sentence> sentences;
  std::size_t running_heads = 0;  // lines that return on every page and are in no sentence
};

// Sentences of `utf8`. Where it has `blocks` (spans in code points), their kinds tell headings, list items
// and rows; within paragraphs, and where there are none, lines do: those of a page are put together to
// paragraphs, Markdown's marks and bullets begin items, short lines without an end mark are headings. Takes
// linear time.
[[nodiscard]] Document read(std::string_view utf8, std::span<const model::Block> blocks = {});

// A span as one line: white space single, words divided at the end of a line whole, soft hyphens gone.
[[nodiscard]] std::string written(std::string_view utf8, text::Span span);

}  // namespace svea::prose

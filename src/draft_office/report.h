// A text in the parts that files have: headings, paragraphs, lists and tables with notes that say where
// things come from.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "drafts/manuscript.h"
#include "extract/extractor.h"

namespace svea::draft_office {

// A stretch of running text (UTF-8; "\n" breaks the line).
struct Piece {
  std::string text;
  bool is_strong = false;
  std::optional<std::uint32_t> note{};  // the note of Report::notes that stands behind it
};

enum class ReportBlockKind : std::uint8_t { heading, paragraph, bullet, number, table };

struct ReportBlock {
  ReportBlockKind kind = ReportBlockKind::paragraph;
  int level = 0;              // headings: 1–6; list items: nesting, 0–8
  std::vector<Piece> pieces;  // of all but tables
  // Of tables: cells of equally long rows; the first row is the heading, repeated on every page.
  std::vector<std::vector<std::string>> rows;
};

struct Report {
  std::string title;
  std::string language = "sv-SE";  // BCP 47
  std::vector<ReportBlock> blocks;
  std::vector<std::string> notes;        // footnotes, referred to by pieces
  std::string right_to_left_language{};  // BCP 47; "": unknown
};

// All that a block says, without its notes: what tells which way it is written.
[[nodiscard]] std::string text_in(const ReportBlock& block);

// `read` is the manuscript's Markdown as blocks. Only characters that files can hold; a heading that repeats
// the title is left out. Linear.
[[nodiscard]] Report report_of(const drafts::Manuscript& manuscript, const extract::ExtractedDocument& read);

}  // namespace svea::draft_office

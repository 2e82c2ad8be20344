// Port: a document's bytes in, its text in blocks out; scanned pages one by one. The real adapter runs
// svea-extract behind a wall.
#pragma once

#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"

namespace svea::extract {

struct ExtractedBlock {
  model::BlockKind kind = model::BlockKind::paragraph;
  int level = 0;     // headings: 1–6; list items: nesting, from 0
  int page = 0;      // from 1; 0 where the format has no pages
  std::string text;  // see below
};

// The text of a document is its blocks joined with "\n". A block's text is not empty, valid UTF-8 without
// U+0000, and
//  - in text/plain exactly what the file holds after decoding, so that offsets into the text are offsets into
//  the file:
//    neither normalised nor trimmed; blocks, headings too, end with the blank lines after them: trim before
//    showing;
//  - in every other format in NFC, trimmed, with no control characters but "\n", and "\t" between the cells
//  of a table
//    row and in code. Items of numbered lists begin with their number; bullets are left out.
struct ExtractedDocument {
  std::string media_type;  // what the content is, whatever its name says
  std::string title;       // from the document's own metadata or first heading; "" when it has none
  std::string author;      // from the document's own metadata; several joined with ", "; "" when unknown
  std::string date;        // ISO 8601, "2024-03-01": when it was last changed, else written; "" when unknown
  std::string language;    // BCP 47 from the document's metadata; "" when unknown
  int pages = 0;           // 0 where the format has no pages
  std::vector<ExtractedBlock> blocks;
  // Pages that are pictures without usable text, ascending: read_page() reads them. A document of nothing but
  // scanned pages has no blocks.
  std::vector<int> pages_to_read{};
};

// A page whose picture was read.
struct ReadPage {
  std::vector<ExtractedBlock> blocks;  // none where the picture shows no text; each with the page's number
  double confidence = 0;               // 0–1: how sure the reading is of its words in the mean; 0 without any
};

// Thread-safe: called by several ingest workers at once.
class Extractor {
 public:
  virtual ~Extractor() = default;

  // `file_name` helps only where the content leaves a choice (Markdown or plain text). Blocks until the text
  // is there, at most limits::k_extract_time_max; a requested `stop` ends it at once. Errors: those of
  // failures.h, and file_unreadable, extract_timeout, extract_crashed, extract_unavailable, cancelled.
  [[nodiscard]] virtual Result<ExtractedDocument> extract(const std::filesystem::path& file,
                                                          const std::string& file_name,
                                                          std::stop_token stop) = 0;

  // Reads the picture of one page (from 1) of a document of which extract() gave pages. Seconds of one core
  // each, so queue them where letters with text go past. Blocks until it is done, at most
  // limits::k_page_read_time_max; a requested `stop` ends it at once. Errors: those of extract(), and
  // page_not_found, ocr_language_missing (failures.h).
  [[nodiscard]] virtual Result<ReadPage> read_page(const std::filesystem::path& file,
                                                   const std::string& file_name, int page,
                                                   std::stop_token stop) = 0;
};

}  // namespace svea::extract

// A document as Svea keeps it: its text in blocks, cut into passages that an answer can cite.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/clock.h"
#include "base/result.h"
#include "model/ids.h"
#include "model/metadata.h"

namespace svea::model {

// The life of a document:  received → ready | failed;  failed → received (retry);
//                          ready | failed → replaced (a newer version is ready);  replaced → ready (restored)
enum class DocumentState {
  received,  // the file is safe in the record; a job will take it in
  ready,     // its passages are in the record and the change feed, so every index will hold them
  failed,    // could not be taken in; `failure` says why
  replaced,  // an older version: read and cited by its id, but neither listed nor searched
};

enum class BlockKind { heading, paragraph, list_item, table_row, code };

// One piece of a document's text. Offsets are Unicode code points into DocumentText::text, end excluded.
struct Block {
  BlockKind kind = BlockKind::paragraph;
  int level = 0;  // headings: 1–6; list items: nesting, from 0
  int page = 0;   // from 1; 0 where the format has no pages
  std::int64_t start = 0;
  std::int64_t end = 0;  // cells of a table row are separated by a tab
};

// A page whose text was read from its picture (OCR).
struct ReadPage {
  int page = 0;                      // from 1
  std::optional<double> confidence;  // 0–1, the mean over its words; absent where it could not be read
};

// What citations point into: text[start, end) is always the quoted text.
struct DocumentText {
  std::string text;  // UTF-8
  std::vector<Block> blocks;
  std::vector<ReadPage> read_pages{};  // in page order; none where the document has its text in itself
};

struct Passage {
  int ordinal = 0;                        // from 0, in reading order
  std::vector<std::string> heading_path;  // outermost first; without the document's title
  int page = 0;                           // of its first character; 0 where the format has no pages
  std::int64_t start = 0;                 // code points into DocumentText::text
  std::int64_t end = 0;
  std::string text;
};

struct Document {
  DocumentId id;
  OrganisationId organisation;
  SpaceId space;
  std::string name;       // the path it was added under, '/' between folders: what people recognise
  Metadata metadata;      // with `edits`
  MetadataEdits edits{};  // what people have set of it
  std::string media_type;
  std::string content_hash;  // SHA-256 of the original file, lower-case hex
  std::uint64_t size_bytes = 0;
  DocumentState state = DocumentState::received;
  std::optional<Error> failure;  // failed, or ready and could not be taken in again
  int pages = 0;
  int passages = 0;
  int version = 1;           // among those of the same name in the space; the highest is the newest
  DocumentId replaced_by{};  // when replaced: the version that is searched instead
  Time added_at{};
  Seq seq = 0;        // its newest change in the change feed
  Seq ready_seq = 0;  // the change that made it ready: an index that applied this seq finds it
};

}  // namespace svea::model

#include "ingest/split.h"

#include <algorithm>

#include "base/limits.h"
#include "ingest/statute.h"
#include "ingest/table_header.h"
#include "text/sentences.h"
#include "text/unicode.h"
#include "text/words.h"

namespace svea::ingest {
namespace {

using model::Block;
using model::BlockKind;

// A run of text that a passage may hold whole: a block, a sentence of a long block, or a part of a long
// sentence.
struct Piece {
  std::size_t start = 0;  // bytes
  std::size_t end = 0;
  std::size_t words = 0;
  int page = 0;
  BlockKind kind = BlockKind::paragraph;
  bool begins_table = false;
};

class Splitter {
 public:
  Splitter(const model::DocumentText& document, std::string_view title)
      : document_(document), title_(title), map_(document.text) {}

  std::vector<model::Passage> run() {
    if (const auto parts = statute_parts(document_, title_); !parts.empty()) return run_statute(parts);
    const bool only_headings = std::ranges::all_of(
        document_.blocks, [](const Block& block) { return block.kind == BlockKind::heading; });
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::heading && !only_headings)
        enter_section(block.level, name_of(block));
      else
        add_block(block);
    }
    close();
    return std::move(passages_);
  }

  // Each section is a passage, or several, under its chapter and its own number.
  std::vector<model::Passage> run_statute(const std::vector<StatutePart>& parts) {
    for (const auto& [block, mark] : parts) {
      const bool is_heading = block.kind == BlockKind::heading;
      if (mark && mark->kind == StatuteMark::Kind::section) {
        enter_section(k_section_level, mark->name);
        add_block(block);
      } else if (is_heading || mark) {
        enter_section(is_heading ? block.level : k_chapter_level, mark ? mark->name : name_of(block));
      } else {
        add_block(block);
      }
    }
    close();
    return std::move(passages_);
  }

 private:
  // Where a chapter's heading stands as a paragraph, and below all headings.
  static constexpr int k_chapter_level = 2;
  static constexpr int k_section_level = 7;

  [[nodiscard]] std::string name_of(const Block& block) const {
    return std::string(slice(map_.byte_at(block.start), map_.byte_at(block.end)));
  }

  [[nodiscard]] std::string_view slice(std::size_t start, std::size_t end) const {
    return std::string_view(document_.text).substr(start, end - start);
  }

  void enter_section(int level, std::string name) {
    close();
    in_table_ = false;
    while (!path_.empty() && path_.back().level >= level) path_.pop_back();
    if (name != title_) path_.push_back({level, std::move(name)});
  }

  void add_block(const Block& block) {
    const std::size_t start = map_.byte_at(block.start);
    const std::size_t end = map_.byte_at(block.end);
    const std::size_t words = text::words(slice(start, end)).size();
    const bool begins_table = block.kind == BlockKind::table_row && !in_table_;
    in_table_ = block.kind == BlockKind::table_row;
    if (begins_table) table_header_ = table_header(slice(start, end));
    if (words <= limits::k_passage_words_max)
      return add({start, end, words, block.page, block.kind, begins_table});
    for (const auto& sentence : text::sentences(slice(start, end)))
      add_sentence({start + sentence.start, start + sentence.end, 0, block.page, block.kind});
  }

  void add_sentence(const Piece& sentence) {
    const auto words = text::words(slice(sentence.start, sentence.end));
    std::size_t first = 0;
    do {
      const std::size_t last = std::min(first + limits::k_passage_words_max, words.size());
      Piece part = sentence;
      part.words = last - first;
      if (first > 0) part.start = sentence.start + words[first].start;
      if (last < words.size()) part.end = sentence.start + words[last].start;
      add(part);
      first = last;
    } while (first < words.size());
  }

  void add(const Piece& piece) {
    if (open_ && (words_ + piece.words > limits::k_passage_words_max || starts_new_thought(piece))) close();
    if (!open_) {
      current_ = piece;
      header_ = piece.kind == BlockKind::table_row && !piece.begins_table ? table_header_ : "";
      words_ = 0;
      open_ = true;
    }
    current_.end = piece.end;
    current_.kind = piece.kind;
    words_ += piece.words;
  }

  // Once a passage is half full, a paragraph that follows a list or a table begins a new one.
  [[nodiscard]] bool starts_new_thought(const Piece& piece) const {
    return words_ * 2 > limits::k_passage_words_max && piece.kind == BlockKind::paragraph &&
           current_.kind != BlockKind::paragraph;
  }

  void close() {
    if (!open_) return;
    open_ = false;
    std::size_t end = current_.end;
    while (end > current_.start && (document_.text[end - 1] == '\n' || document_.text[end - 1] == ' ')) --end;
    if (end == current_.start) return;
    model::Passage passage;
    passage.ordinal = static_cast<int>(passages_.size());
    for (const auto& step : path_) passage.heading_path.push_back(step.name);
    if (!header_.empty()) passage.heading_path.push_back(header_);
    passage.page = current_.page;
    passage.start = map_.code_point_at(current_.start);
    passage.end = map_.code_point_at(end);
    passage.text = slice(current_.start, end);
    passages_.push_back(std::move(passage));
  }

  struct Step {
    int level;
    std::string name;
  };

  const model::DocumentText& document_;
  std::string_view title_;
  text::CodePointMap map_;
  std::vector<Step> path_;
  std::vector<model::Passage> passages_;
  bool in_table_ = false;
  std::string table_header_;  // of the table being read, or the last one
  bool open_ = false;
  Piece current_;
  std::string header_;  // of the table in which the open passage begins
  std::size_t words_ = 0;
};

}  // namespace

std::vector<model::Passage> split(const model::DocumentText& document, std::string_view title) {
  return Splitter(document, title).run();
}

}  // namespace svea::ingest

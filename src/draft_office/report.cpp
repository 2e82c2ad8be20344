#include "draft_office/report.h"

#include <algorithm>
#include <unordered_map>

#include "drafts/plain_text.h"

namespace svea::draft_office {
namespace {

using extract::ExtractedBlock;
using model::BlockKind;

constexpr std::string_view k_note = "[^";

// "12. text" → the text; as it is when it has no number.
bool drop_number(std::string& text) {
  const std::size_t digits = text.find_first_not_of("0123456789");
  if (digits == 0 || digits == std::string::npos || text.compare(digits, 2, ". ") != 0) return false;
  text.erase(0, digits + 2);
  return true;
}

std::vector<std::string> cells_of(std::string_view row) {
  std::vector<std::string> cells;
  for (std::size_t at = 0; at <= row.size();) {
    const std::size_t end = std::min(row.find('\t', at), row.size());
    cells.emplace_back(row.substr(at, end - at));
    at = end + 1;
  }
  return cells;
}

class Reading {
 public:
  explicit Reading(Report report) : report_(std::move(report)) {}

  Report take(const std::vector<ExtractedBlock>& blocks) && {
    for (const ExtractedBlock& block : blocks)
      if (block.kind == BlockKind::paragraph) take_notes(drafts::plain_text(block.text));
    for (std::size_t i = 0; i < blocks.size(); ++i) add(blocks[i], i == 0);
    for (ReportBlock& block : report_.blocks) make_even(block);
    return std::move(report_);
  }

 private:
  // The name of the note that the line is, "" of another line; the note's text follows it.
  static std::string note_name(std::string_view line) {
    if (!line.starts_with(k_note)) return {};
    const std::size_t end = line.find("]: ");
    return end == std::string_view::npos ? "" : std::string(line.substr(k_note.size(), end - k_note.size()));
  }

  void take_notes(const std::string& text) {
    const std::string name = note_name(text);
    if (name.empty()) return;
    notes_.emplace(name, static_cast<std::uint32_t>(report_.notes.size()));
    report_.notes.push_back(text.substr(k_note.size() + name.size() + 3));
  }

  std::vector<Piece> pieces_of(std::string_view text) const {
    std::vector<Piece> pieces;
    std::size_t from = 0;
    for (std::size_t at = 0; (at = text.find(k_note, at)) != std::string_view::npos; at += k_note.size()) {
      const std::size_t end = text.find(']', at);
      if (end == std::string_view::npos) break;
      const auto note = notes_.find(std::string(text.substr(at + k_note.size(), end - at - k_note.size())));
      if (note == notes_.end()) continue;
      pieces.push_back({std::string(text.substr(from, at - from)), false, note->second});
      from = end + 1;
    }
    if (from < text.size() || pieces.empty()) pieces.push_back({std::string(text.substr(from))});
    return pieces;
  }

  void add(const ExtractedBlock& block, bool is_first) {
    std::string text = drafts::plain_text(block.text);
    const bool is_title = is_first && block.kind == BlockKind::heading && text == report_.title;
    if (is_title || (block.kind == BlockKind::paragraph && !note_name(text).empty())) return;
    if (block.kind == BlockKind::table_row) return add_row(text);
    ReportBlock added;
    added.level = block.level;
    if (block.kind == BlockKind::heading) added.kind = ReportBlockKind::heading;
    if (block.kind == BlockKind::list_item)
      added.kind = drop_number(text) ? ReportBlockKind::number : ReportBlockKind::bullet;
    added.pieces = pieces_of(text);
    report_.blocks.push_back(std::move(added));
  }

  void add_row(const std::string& text) {
    if (report_.blocks.empty() || report_.blocks.back().kind != ReportBlockKind::table)
      report_.blocks.emplace_back().kind = ReportBlockKind::table;
    report_.blocks.back().rows.push_back(cells_of(text));
  }

  static void make_even(ReportBlock& block) {
    std::size_t cells = 0;
    for (const auto& row : block.rows) cells = std::max(cells, row.size());
    for (auto& row : block.rows) row.resize(cells);
  }

  Report report_;
  std::unordered_map<std::string, std::uint32_t> notes_;  // their numbers in the report
};

}  // namespace

std::string text_in(const ReportBlock& block) {
  std::string text;
  for (const Piece& piece : block.pieces) text += piece.text;
  for (const auto& row : block.rows)
    for (const auto& cell : row) text += cell;
  return text;
}

Report report_of(const drafts::Manuscript& manuscript, const extract::ExtractedDocument& read) {
  Report report;
  report.title = drafts::plain_text(manuscript.title);
  report.language = drafts::plain_text(manuscript.language);
  report.right_to_left_language = drafts::plain_text(manuscript.right_to_left_language);
  return Reading(std::move(report)).take(read.blocks);
}

}  // namespace svea::draft_office

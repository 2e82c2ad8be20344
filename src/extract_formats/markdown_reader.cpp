#include "extract_formats/markdown_reader.h"

#include <md4c.h>

#include <algorithm>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "extract/failures.h"
#include "extract_formats/block_builder.h"
#include "extract_formats/front_matter.h"
#include "extract_formats/html_reader.h"

namespace svea::extract_formats {
namespace {

using model::BlockKind;

// Takes md4c's events, in the order of the text, and makes blocks of them.
class Events {
 public:
  void enter(MD_BLOCKTYPE type, const void* detail) {
    switch (type) {
      case MD_BLOCK_UL:
        return push_list({false, 0});
      case MD_BLOCK_OL:
        return push_list({true, static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start});
      case MD_BLOCK_LI:
        return begin_item(*static_cast<const MD_BLOCK_LI_DETAIL*>(detail));
      case MD_BLOCK_H:
        return begin(BlockKind::heading,
                     static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level));
      case MD_BLOCK_CODE:
        return begin(BlockKind::code, 0);
      case MD_BLOCK_TR:
        return begin(BlockKind::table_row, 0);
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        return begin_cell();
      case MD_BLOCK_HTML:
        in_html_ = true;
        return flush();
      case MD_BLOCK_P:
        return;  // the first one of a list item belongs to it
      default:
        return flush();
    }
  }

  void leave(MD_BLOCKTYPE type) {
    switch (type) {
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        return;
      case MD_BLOCK_HTML:
        failed_ = failed_ || !read_html_fragment(pending_, blocks_);
        in_html_ = false;
        pending_.clear();
        return;
      case MD_BLOCK_UL:
      case MD_BLOCK_OL:
        flush();
        lists_.pop_back();
        return;
      default:
        return flush();
    }
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_NULLCHAR:
        pending_ += "\xef\xbf\xbd";
        return;
      case MD_TEXT_BR:
        pending_ += '\n';
        return;
      case MD_TEXT_SOFTBR:
        pending_ += ' ';
        return;
      case MD_TEXT_ENTITY:
        pending_ += decode_html_entity(text);
        return;
      case MD_TEXT_HTML:
        if (in_html_) pending_ += text;  // tags inside of a line only dress it
        return;
      default:
        pending_ += text;
        return;
    }
  }

  [[nodiscard]] bool is_done() const { return failed_ || blocks_.is_full(); }
  [[nodiscard]] bool failed() const { return failed_; }
  [[nodiscard]] BlockBuilder take() && { return std::move(blocks_); }

 private:
  struct List {
    bool numbered;
    unsigned next;
  };

  void push_list(List list) {
    flush();
    lists_.push_back(list);
  }

  void begin(BlockKind kind, int level) {
    flush();
    kind_ = kind;
    level_ = level;
    cells_ = 0;
  }

  void begin_item(const MD_BLOCK_LI_DETAIL& item) {
    begin(BlockKind::list_item, static_cast<int>(lists_.size()) - 1);
    if (lists_.back().numbered) pending_ = fmt::format("{}. ", lists_.back().next++);
    if (item.is_task) pending_ += item.task_mark == ' ' ? "[ ] " : "[x] ";
  }

  void begin_cell() {
    std::ranges::replace(pending_, '\n', ' ');
    if (cells_++ > 0) pending_ += '\t';
  }

  void flush() {
    blocks_.add(kind_, pending_, level_);
    pending_.clear();
    kind_ = BlockKind::paragraph;
    level_ = 0;
  }

  BlockBuilder blocks_;
  std::string pending_;
  BlockKind kind_ = BlockKind::paragraph;
  int level_ = 0;
  int cells_ = 0;
  bool in_html_ = false;
  bool failed_ = false;
  std::vector<List> lists_;
};

// What md4c calls; anything but 0 ends the parsing.
int end_when_done(const Events& events) { return events.is_done() ? 1 : 0; }
int on_enter(MD_BLOCKTYPE type, void* detail, void* events) {
  static_cast<Events*>(events)->enter(type, detail);
  return end_when_done(*static_cast<Events*>(events));
}
int on_leave(MD_BLOCKTYPE type, void* /*detail*/, void* events) {
  static_cast<Events*>(events)->leave(type);
  return end_when_done(*static_cast<Events*>(events));
}
int on_text(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* events) {
  static_cast<Events*>(events)->text(type, {text, size});
  return 0;
}
int on_span(MD_SPANTYPE /*type*/, void* /*detail*/, void* /*events*/) { return 0; }

}  // namespace

Result<extract::ExtractedDocument> read_markdown(std::string_view utf8) {
  const FrontMatter front = split_front_matter(utf8);
  Events events;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = on_enter;
  parser.leave_block = on_leave;
  parser.enter_span = on_span;
  parser.leave_span = on_span;
  parser.text = on_text;
  // The result says only whether a callback ended it, which `events` knows better.
  (void)md_parse(front.rest.data(), static_cast<MD_SIZE>(front.rest.size()), &parser, &events);
  if (events.failed()) return extract::fail(extract::Failure::too_deep, "HTML in Markdown");
  return std::move(events).take().finish("text/markdown", front.properties);
}

}  // namespace svea::extract_formats

#include "extract_formats/html_reader.h"

#include <algorithm>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "extract/failures.h"
#include "extract_formats/html_properties.h"
#include "extract_formats/html_tree.h"

namespace svea::extract_formats {
namespace {

using model::BlockKind;

int heading_level(const GumboNode& element) {
  const int tag = element.v.element.tag;
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6 ? tag - GUMBO_TAG_H1 + 1 : 0;
}

// No list is longer; counting on from larger numbers would overflow.
constexpr int k_list_start_max = 1'000'000;

int start_of(const GumboNode& list) {
  const std::string_view start = attribute(list, "start");
  int number = 1;
  std::from_chars(start.data(), start.data() + start.size(), number);
  return std::clamp(number, -k_list_start_max, k_list_start_max);
}

// A table that lays out the page instead of showing data holds what no cell of data does.
bool is_layout(const GumboNode& table) {
  if (attribute(table, "role") == "presentation") return true;
  std::vector<const GumboNode*> found;
  find_elements(
      table,
      [](const GumboNode& node) {
        return is_element(node, GUMBO_TAG_TABLE) ||
               (node.type == GUMBO_NODE_ELEMENT && heading_level(node) > 0);
      },
      found);
  return !found.empty();
}

// Walks a tree that is not too deep and adds what it shows.
class Walk {
 public:
  explicit Walk(BlockBuilder& blocks) : blocks_(blocks) {}

  void visit(const GumboNode& node) {
    append(text_of(node));
    if (node.type != GUMBO_NODE_ELEMENT || is_left_out(node) || blocks_.is_full()) return;
    switch (node.v.element.tag) {
      case GUMBO_TAG_BR:
        pending_ += '\n';
        return;
      case GUMBO_TAG_UL:
      case GUMBO_TAG_OL:
        return visit_list(node);
      case GUMBO_TAG_LI:
        return visit_item(node);
      case GUMBO_TAG_PRE:
        return visit_as(node, BlockKind::code, 0);
      case GUMBO_TAG_TABLE:
        return visit_table(node);
      default:
        break;
    }
    if (is_inline(node)) return visit_children(node);
    if (const int level = heading_level(node); level > 0) return visit_as(node, BlockKind::heading, level);
    flush();
    visit_children(node);
    flush();
  }

  // Makes the text so far a block. What follows in the same list item is a paragraph.
  void flush() {
    if (pending_.find_first_not_of(" \n\t\r\f") != std::string::npos) {
      blocks_.add(kind_, marker_ + pending_, level_);
      marker_.clear();
      if (kind_ == BlockKind::list_item) kind_ = BlockKind::paragraph;
    }
    pending_.clear();
  }

 private:
  struct List {
    bool numbered;
    int next;
  };

  // Line breaks of the source are spaces on the page, except in <pre>.
  void append(std::string_view text) {
    const std::size_t start = pending_.size();
    pending_ += text;
    if (kind_ != BlockKind::code)
      std::replace(pending_.begin() + static_cast<std::ptrdiff_t>(start), pending_.end(), '\n', ' ');
  }

  void visit_children(const GumboNode& node) {
    for (const GumboNode* child : children(node)) visit(*child);
  }

  void visit_as(const GumboNode& node, BlockKind kind, int level) {
    flush();
    kind_ = kind;
    level_ = level;
    visit_children(node);
    flush();
    kind_ = BlockKind::paragraph;
    level_ = 0;
  }

  void visit_list(const GumboNode& node) {
    flush();
    lists_.push_back({is_element(node, GUMBO_TAG_OL), start_of(node)});
    visit_children(node);
    flush();
    lists_.pop_back();
  }

  void visit_item(const GumboNode& node) {
    flush();
    if (!lists_.empty() && lists_.back().numbered) marker_ = fmt::format("{}. ", lists_.back().next++);
    kind_ = BlockKind::list_item;
    level_ = std::max(0, static_cast<int>(lists_.size()) - 1);
    visit_children(node);
    flush();
    marker_.clear();
    kind_ = BlockKind::paragraph;
    level_ = 0;
  }

  void visit_table(const GumboNode& table) {
    flush();
    if (is_layout(table)) return visit_children(table), flush();
    std::vector<const GumboNode*> rows;
    find_elements(
        table,
        [](const GumboNode& node) {
          return is_element(node, GUMBO_TAG_TR) || is_element(node, GUMBO_TAG_CAPTION);
        },
        rows);
    for (const GumboNode* row : rows) is_element(*row, GUMBO_TAG_TR) ? add_row(*row) : visit(*row);
  }

  void add_row(const GumboNode& row) {
    if (is_left_out(row)) return;
    std::string cells;
    bool is_first = true;
    for (const GumboNode* cell : children(row)) {
      if (!is_element(*cell, GUMBO_TAG_TD) && !is_element(*cell, GUMBO_TAG_TH)) continue;
      std::string text;
      append_text(*cell, text);
      std::ranges::replace(text, '\t', ' ');
      cells += is_first ? "" : "\t";
      cells += text;
      is_first = false;
    }
    blocks_.add(BlockKind::table_row, cells);
  }

  BlockBuilder& blocks_;
  std::string pending_;
  std::string marker_;  // the number of a list item, until there is text to stand before
  BlockKind kind_ = BlockKind::paragraph;
  int level_ = 0;
  std::vector<List> lists_;
};

void read_into(const GumboNode& node, BlockBuilder& blocks) {
  Walk walk(blocks);
  walk.visit(node);
  walk.flush();
}

// The part of the page that is about something: <main>, else the only <article>, else all of it.
const GumboNode& main_content(const GumboNode& root) {
  std::vector<const GumboNode*> found;
  find_elements(
      root,
      [](const GumboNode& node) {
        return is_element(node, GUMBO_TAG_MAIN) || attribute(node, "role") == "main";
      },
      found);
  if (found.empty())
    find_elements(root, [](const GumboNode& node) { return is_element(node, GUMBO_TAG_ARTICLE); }, found);
  return found.size() == 1 ? *found.front() : root;
}

}  // namespace

Result<extract::ExtractedDocument> read_html(std::string_view utf8) {
  const HtmlTree tree(utf8);
  if (tree.is_too_deep()) return extract::fail(extract::Failure::too_deep, "HTML");
  const GumboNode& root = tree.root();
  BlockBuilder blocks;
  read_into(main_content(root), blocks);
  if (blocks.is_empty()) read_into(root, blocks);
  return std::move(blocks).finish("text/html", html_properties(root));
}

Status read_html_fragment(std::string_view utf8, BlockBuilder& blocks) {
  const HtmlTree tree(utf8);
  if (tree.is_too_deep()) return extract::fail(extract::Failure::too_deep, "HTML");
  read_into(tree.root(), blocks);
  return {};
}

std::string decode_html_entity(std::string_view entity) {
  const HtmlTree tree(entity);
  std::string text;
  append_text(tree.root(), text);
  // append_text() parts <html> and <body> from what follows, unless they are hidden.
  for (int i = 0; i < 2 && text.ends_with(' '); ++i) text.pop_back();
  return text;
}

}  // namespace svea::extract_formats

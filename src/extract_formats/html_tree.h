// An HTML page as a tree, and what can be asked of its elements.
#pragma once

#include <gumbo.h>

#include <memory_resource>
#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace svea::extract_formats {

// Owns the tree in one arena: freeing it node by node, as gumbo does, overflows the stack when it is deep.
class HtmlTree {
 public:
  explicit HtmlTree(std::string_view utf8);
  HtmlTree(const HtmlTree&) = delete;
  HtmlTree& operator=(const HtmlTree&) = delete;

  [[nodiscard]] const GumboNode& root() const { return *root_; }
  // Deeper than limits::k_nesting_max; otherwise recursion over the tree is safe.
  [[nodiscard]] bool is_too_deep() const;

 private:
  std::pmr::monotonic_buffer_resource arena_;
  const GumboNode* root_ = nullptr;
};

[[nodiscard]] bool is_element(const GumboNode& node, GumboTag tag);
// The children of an element; none for any other node.
[[nodiscard]] std::span<const GumboNode* const> children(const GumboNode& node);
// "" when the node is no element or has no such attribute.
[[nodiscard]] std::string_view attribute(const GumboNode& node, const char* name);
// The text of a node that holds text; "" for elements and comments.
[[nodiscard]] std::string_view text_of(const GumboNode& node);

// Text level elements run on in the line of what surrounds them; all others stand on lines of their own.
[[nodiscard]] bool is_inline(const GumboNode& element);
// Scripts, navigation, footers, controls of forms, and what is marked hidden: no part of what a page says.
[[nodiscard]] bool is_left_out(const GumboNode& element);

// All that an element shows, blocks parted by a space. Recursive.
void append_text(const GumboNode& node, std::string& text);

// The elements that `matches`, in reading order; does not look inside of one that does. Recursive.
template <typename Predicate>
void find_elements(const GumboNode& node, const Predicate& matches, std::vector<const GumboNode*>& found) {
  for (const GumboNode* child : children(node)) {
    if (matches(*child))
      found.push_back(child);
    else
      find_elements(*child, matches, found);
  }
}

}  // namespace svea::extract_formats

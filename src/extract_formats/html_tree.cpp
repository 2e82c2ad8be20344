#include "extract_formats/html_tree.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "base/limits.h"

namespace svea::extract_formats {
namespace {

constexpr GumboTag k_inline[] = {
    GUMBO_TAG_A,    GUMBO_TAG_ABBR,   GUMBO_TAG_ACRONYM, GUMBO_TAG_B,    GUMBO_TAG_BDI,  GUMBO_TAG_BDO,
    GUMBO_TAG_BIG,  GUMBO_TAG_CITE,   GUMBO_TAG_CODE,    GUMBO_TAG_DATA, GUMBO_TAG_DEL,  GUMBO_TAG_DFN,
    GUMBO_TAG_EM,   GUMBO_TAG_FONT,   GUMBO_TAG_I,       GUMBO_TAG_INS,  GUMBO_TAG_KBD,  GUMBO_TAG_LABEL,
    GUMBO_TAG_MARK, GUMBO_TAG_NOBR,   GUMBO_TAG_Q,       GUMBO_TAG_S,    GUMBO_TAG_SAMP, GUMBO_TAG_SMALL,
    GUMBO_TAG_SPAN, GUMBO_TAG_STRIKE, GUMBO_TAG_STRONG,  GUMBO_TAG_SUB,  GUMBO_TAG_SUP,  GUMBO_TAG_TIME,
    GUMBO_TAG_TT,   GUMBO_TAG_U,      GUMBO_TAG_VAR,     GUMBO_TAG_WBR};

constexpr GumboTag k_left_out[] = {
    GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,  GUMBO_TAG_NOSCRIPT, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD,
    GUMBO_TAG_NAV,    GUMBO_TAG_FOOTER, GUMBO_TAG_SVG,      GUMBO_TAG_IFRAME,   GUMBO_TAG_OBJECT,
    GUMBO_TAG_SELECT, GUMBO_TAG_BUTTON, GUMBO_TAG_INPUT,    GUMBO_TAG_TEXTAREA, GUMBO_TAG_CANVAS,
    GUMBO_TAG_AUDIO,  GUMBO_TAG_VIDEO};

constexpr std::string_view k_left_out_roles[] = {"navigation", "banner", "contentinfo",
                                                 "search",     "dialog", "menu"};

template <typename Value, std::size_t n>
bool is_one_of(const Value (&values)[n], const Value& value) {
  return std::ranges::find(values, value) != std::end(values);
}

bool is_hidden_by_style(std::string_view style) {
  std::string plain(style);
  std::erase_if(plain, [](char c) { return c == ' ' || c == '\t' || c == '\n'; });
  return plain.contains("display:none") || plain.contains("visibility:hidden");
}

}  // namespace

HtmlTree::HtmlTree(std::string_view utf8) {
  GumboOptions options = kGumboDefaultOptions;
  options.userdata = &arena_;
  options.allocator = [](void* arena, std::size_t size) {
    return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size);
  };
  options.deallocator = [](void*, void*) {};
  options.max_errors = 0;
  root_ = gumbo_parse_with_options(&options, utf8.data(), utf8.size())->root;
}

bool HtmlTree::is_too_deep() const {
  std::vector<std::pair<const GumboNode*, std::size_t>> waiting{{root_, 1}};
  while (!waiting.empty()) {
    const auto [node, depth] = waiting.back();
    waiting.pop_back();
    if (depth > limits::k_nesting_max) return true;
    for (const GumboNode* child : children(*node)) waiting.emplace_back(child, depth + 1);
  }
  return false;
}

bool is_element(const GumboNode& node, GumboTag tag) {
  return node.type == GUMBO_NODE_ELEMENT && node.v.element.tag == tag;
}

std::span<const GumboNode* const> children(const GumboNode& node) {
  if (node.type != GUMBO_NODE_ELEMENT) return {};
  const GumboVector& vector = node.v.element.children;
  return {reinterpret_cast<const GumboNode* const*>(vector.data), vector.length};
}

std::string_view attribute(const GumboNode& node, const char* name) {
  if (node.type != GUMBO_NODE_ELEMENT) return {};
  const GumboAttribute* const found = gumbo_get_attribute(&node.v.element.attributes, name);
  return found == nullptr ? std::string_view{} : found->value;
}

std::string_view text_of(const GumboNode& node) {
  const bool is_text =
      node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA || node.type == GUMBO_NODE_WHITESPACE;
  return is_text ? node.v.text.text : std::string_view{};
}

bool is_inline(const GumboNode& element) { return is_one_of(k_inline, element.v.element.tag); }

bool is_left_out(const GumboNode& element) {
  if (is_one_of(k_left_out, element.v.element.tag)) return true;
  const GumboVector& attributes = element.v.element.attributes;
  if (attributes.length == 0) return false;
  return gumbo_get_attribute(&attributes, "hidden") != nullptr ||
         attribute(element, "aria-hidden") == "true" ||
         is_one_of(k_left_out_roles, attribute(element, "role")) ||
         is_hidden_by_style(attribute(element, "style"));
}

void append_text(const GumboNode& node, std::string& text) {
  text += text_of(node);
  if (node.type != GUMBO_NODE_ELEMENT || is_left_out(node)) return;
  for (const GumboNode* child : children(node)) append_text(*child, text);
  if (!is_inline(node)) text += ' ';
}

}  // namespace svea::extract_formats

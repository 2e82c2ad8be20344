// Going through markup from element to element.
#pragma once

#include <string_view>
#include <vector>

#include "extract/markup.h"

namespace svea::web {

// One element of a markup, which outlives it.
class Node {
 public:
  Node(const extract::Markup& markup, std::size_t index) : markup_(&markup), index_(index) {}

  [[nodiscard]] const extract::Element& element() const { return markup_->elements[index_]; }
  [[nodiscard]] std::string_view name() const { return element().name; }
  [[nodiscard]] std::string_view text() const { return element().text; }
  [[nodiscard]] std::string_view attribute(std::string_view name) const { return element().attribute(name); }

  // The elements right below, in order.
  [[nodiscard]] std::vector<Node> children() const;
  // Those of that name.
  [[nodiscard]] std::vector<Node> children(std::string_view name) const;
  // The text of the first child of that name that has any; "" when there is none.
  [[nodiscard]] std::string_view text_of(std::string_view name) const;
  // Whether an element of that name stands anywhere below.
  [[nodiscard]] bool holds(std::string_view name) const;

 private:
  [[nodiscard]] std::size_t end() const;  // the index after the last element below

  const extract::Markup* markup_;
  std::size_t index_;
};

}  // namespace svea::web

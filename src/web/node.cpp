#include "web/node.h"

namespace svea::web {

std::size_t Node::end() const {
  std::size_t at = index_ + 1;
  while (at < markup_->elements.size() && markup_->elements[at].depth > element().depth) ++at;
  return at;
}

std::vector<Node> Node::children() const {
  std::vector<Node> all;
  const auto last = end();
  for (std::size_t at = index_ + 1; at < last; ++at)
    if (markup_->elements[at].depth == element().depth + 1) all.emplace_back(*markup_, at);
  return all;
}

std::vector<Node> Node::children(std::string_view name) const {
  auto all = children();
  std::erase_if(all, [name](const Node& child) { return child.name() != name; });
  return all;
}

std::string_view Node::text_of(std::string_view name) const {
  for (const auto& child : children(name))
    if (!child.text().empty()) return child.text();
  return {};
}

bool Node::holds(std::string_view name) const {
  const auto last = end();
  for (std::size_t at = index_ + 1; at < last; ++at)
    if (markup_->elements[at].name == name) return true;
  return false;
}

}  // namespace svea::web

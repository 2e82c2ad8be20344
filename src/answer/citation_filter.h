// Lets a model's text through as it is streamed, with only those citations that name a passage.
#pragma once

#include <string>
#include <string_view>

namespace svea::answer {

// "[2]" passes when there are two passages; every other way of citing (citation_form.h) becomes this one:
// "[1, 2]" and
// "(källa 1 och 2)" become "[1][2]". A number that names no passage is dropped with the space before it.
// Every other bracket is escaped, so that the text holds no link or image of the model's making: an order
// hidden in a document can't make an answer carry what it knows to another server.
class CitationFilter {
 public:
  explicit CitationFilter(std::size_t passages) : passages_(passages) {}

  // The next bytes, cut anywhere; gives what can be shown now.
  [[nodiscard]] std::string take(std::string_view bytes);
  // What was held back at the end of the text.
  [[nodiscard]] std::string finish();

  [[nodiscard]] bool dropped_any() const { return dropped_any_; }

 private:
  void take(char c, std::string& out);
  [[nodiscard]] std::string mark();

  std::size_t passages_;
  std::string space_;    // before a bracket that may be dropped
  std::string bracket_;  // begun: "[1, "
  bool dropped_any_ = false;
};

}  // namespace svea::answer

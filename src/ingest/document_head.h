// The beginning of a document, where it says what it is: title, diarienummer, who decided it and when.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace svea::ingest {

class DocumentHead {
 public:
  // `title` counts as the first line.
  DocumentHead(std::string_view title, const model::DocumentText& document);

  // Lines, and parts of lines between "·", "|" and tabs, each trimmed and not empty.
  [[nodiscard]] const std::vector<std::string>& parts() const { return parts_; }
  // The same as one text, a line each.
  [[nodiscard]] const std::string& text() const { return text_; }
  // What follows one of these labels (folded, without colon) at the beginning of a part, as "Ansvarig: HR" or
  // in the next cell of a table; "" where none does.
  [[nodiscard]] std::string labelled(std::initializer_list<std::string_view> labels) const;

 private:
  std::vector<std::string> parts_;
  std::string text_;
};

}  // namespace svea::ingest

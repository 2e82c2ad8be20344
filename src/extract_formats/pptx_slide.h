// The text of one slide or notes part of a PPTX.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "extract_formats/document_flow.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {

enum class PptxPart { slide, notes };

// Takes the elements in order and adds their text to `blocks`: the title as a heading of level 1. Of a notes
// page only the notes.
class PptxSlide {
 public:
  PptxSlide(BlockBuilder& blocks, PptxPart part) : flow_(blocks), part_(part) {}

  // Errors: those of the stream.
  [[nodiscard]] Status read(package::XmlStream& xml);
  // The slide is not shown.
  [[nodiscard]] bool is_hidden() const { return is_hidden_; }

 private:
  enum class Shape { other, title, body, left_out };
  struct Paragraph {
    std::string text{};
    int level = 0;
    bool has_bullet = false;
  };

  Status start(package::XmlStream& xml);
  void start_in_paragraph(const package::XmlStream& xml, std::string_view name);
  void end(std::string_view name);
  void add(const Paragraph& paragraph);

  DocumentFlow flow_;
  PptxPart part_;
  Shape shape_ = Shape::other;
  Paragraph paragraph_;
  bool in_paragraph_ = false;
  bool in_text_ = false;
  bool is_hidden_ = false;
};

}  // namespace svea::extract_formats

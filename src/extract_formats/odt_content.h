// The paragraphs, lists and tables of an ODT's content.xml.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "extract_formats/document_flow.h"
#include "extract_formats/odt_lists.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {

// Takes the elements in order and adds their text to `blocks`, which must outlive it.
class OdtContent {
 public:
  explicit OdtContent(BlockBuilder& blocks) : flow_(blocks) {}

  // Errors: those of the stream.
  [[nodiscard]] Status read(package::XmlStream& xml);
  // Only what is inside of the element that just started: a page of a presentation. Errors: as read().
  [[nodiscard]] Status read_element(package::XmlStream& xml);

 private:
  struct Paragraph {
    int heading_level = 0;
    std::string text{};
    std::string notes{};
  };

  Status take(package::XmlStream& xml, package::XmlEvent event);
  Status start(package::XmlStream& xml);
  void start_in_paragraph(std::string_view name);
  void start_style(const package::XmlStream& xml, std::string_view name);
  void end(std::string_view name);
  void add(const Paragraph& paragraph);
  void append(std::string_view text);

  DocumentFlow flow_;
  OdtLists lists_;
  OdtListStyles list_styles_;
  std::string list_style_;
  std::vector<Paragraph> paragraphs_;  // the one being read, within those whose notes or frames it stands in
  int notes_open_ = 0;
  bool in_title_ = false;  // of a slide
};

}  // namespace svea::extract_formats

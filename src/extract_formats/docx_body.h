// The paragraphs and tables of one part of a DOCX.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "extract_formats/document_flow.h"
#include "extract_formats/docx_numbering.h"
#include "extract_formats/docx_styles.h"
#include "package/xml_stream.h"

namespace svea::extract_formats {

using Footnotes = std::unordered_map<std::string, std::string>;  // by kind and id: "footnoteReference 2"

// Takes the elements of the document part in order and adds its text to `flow`. Borrows all it is given.
class DocxBody {
 public:
  DocxBody(DocumentFlow& flow, const DocxStyles& styles, DocxNumbering& numbering, const Footnotes& footnotes)
      : flow_(flow), styles_(styles), numbering_(numbering), footnotes_(footnotes) {}

  // Errors: those of the stream.
  [[nodiscard]] Status read(package::XmlStream& xml);

 private:
  struct Paragraph {
    std::string text{};
    std::string style{};
    std::optional<int> outline_level{};
    std::optional<int> numbering{};
    std::optional<int> list_level{};
    std::vector<std::string> footnotes{};
    bool is_hidden = false;  // the run that is being read
  };

  Status start(package::XmlStream& xml);
  void end(std::string_view name);
  void start_in_paragraph(const package::XmlStream& xml, std::string_view name);
  void add(const Paragraph& paragraph);

  DocumentFlow& flow_;
  const DocxStyles& styles_;
  DocxNumbering& numbering_;
  const Footnotes& footnotes_;
  std::vector<Paragraph> paragraphs_;  // the one being read, within those whose text boxes it stands in
  bool in_text_ = false;
};

// The text of each note of a footnotes or endnotes part, under `kind` and its id; empty when there is no such
// part. Errors: as XmlStream.
[[nodiscard]] Status read_footnotes(package::ZipArchive& archive, const std::string& part,
                                    std::string_view kind, Footnotes& notes);

}  // namespace svea::extract_formats

// The file of a template: which of its parts hold text, and what makes a document of a template.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "drafts/template.h"

namespace svea::draft_office {

// A part of the file that may hold placeholders.
struct TextPart {
  std::string name;  // its path in the archive
  drafts::Part part = drafts::Part::body;
  std::string content;
  bool is_changed = false;  // other than in the file
};

// A part that says what the file is or which parts it has.
struct ListPart {
  std::string name;
  std::string content;
  bool is_changed = false;
};

struct TemplatePackage {
  drafts::Format format = drafts::Format::docx;
  std::vector<TextPart> parts;  // the main text first
  // Of a DOCX: [Content_Types].xml, _rels/.rels and the custom properties; of an ODT: mimetype and
  // META-INF/manifest.xml. Those that there are; what says that the file is a template says that it is a
  // document.
  std::vector<ListPart> lists;

  // Null when there is no such part.
  [[nodiscard]] TextPart* properties();
  [[nodiscard]] ListPart* list(std::string_view name);
};

// Errors: file_damaged, file_encrypted, file_too_large, file_too_deep; template_type, template_macros.
[[nodiscard]] Result<TemplatePackage> open_template(std::string_view bytes);

}  // namespace svea::draft_office

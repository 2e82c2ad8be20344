// What the styles of a DOCX say about its paragraphs (ECMA-376, part 1, 17.7).
#pragma once

#include <optional>
#include <string>
#include <unordered_map>

#include "base/result.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

// A paragraph's place in a numbered or bulleted list.
struct ListPlace {
  int numbering = 0;  // 0: taken out of its style's list
  int level = 0;      // from 0
};

// "heading 2" and "Rubrik 2" → 2, "Title" → 1; 0 for other names of styles.
[[nodiscard]] int heading_level_of_style(std::string_view name);

class DocxStyles {
 public:
  // Empty when there is no such part. Errors: as XmlStream.
  [[nodiscard]] static Result<DocxStyles> read(package::ZipArchive& archive, const std::string& part);

  // 1–6 for the styles of headings, by their outline level or by name, English or Swedish; 0 for others.
  [[nodiscard]] int heading_level(const std::string& style) const;
  // A line of a table of contents.
  [[nodiscard]] bool is_contents(const std::string& style) const;
  [[nodiscard]] std::optional<ListPlace> list_place(const std::string& style) const;
  // BCP 47; "" when the document names none.
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  struct Style {
    std::string name{};  // lower case
    std::string based_on{};
    std::optional<int> outline_level{};  // from 0; 9: body text
    std::optional<int> numbering{};
    int list_level = 0;
  };

  // The first value that the style or one it is based on gives.
  template <typename Value, typename Get>
  std::optional<Value> inherited(const std::string& style, const Get& get) const;

  std::unordered_map<std::string, Style> styles_;
  std::string language_;
};

}  // namespace svea::extract_formats

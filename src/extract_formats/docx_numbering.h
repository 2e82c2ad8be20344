// The lists of a DOCX and how far each has counted (ECMA-376, part 1, 17.9).
#pragma once

#include <array>
#include <string>
#include <unordered_map>

#include "base/result.h"
#include "extract_formats/docx_styles.h"
#include "extract_formats/list_numbers.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

class DocxNumbering {
 public:
  // Empty when there is no such part. Errors: as XmlStream.
  [[nodiscard]] static Result<DocxNumbering> read(package::ZipArchive& archive, const std::string& part);

  // Counts one paragraph in and gives what is printed before it, such as "2.1 "; "" for bullets and unknown
  // lists.
  [[nodiscard]] std::string next(ListPlace place);

 private:
  static constexpr std::size_t k_levels = 9;
  struct Level {
    NumberFormat format = NumberFormat::none;
    std::string text{};  // "%1.%2": the numbers of the levels
    int start = 1;
    int count = 0;
    bool has_begun = false;
  };
  using Levels = std::array<Level, k_levels>;
  struct List {
    int levels = 0;  // which entry of levels_: lists that share one go on counting where the other ended
    std::unordered_map<int, int> restarts{};  // level → the number it starts anew with in this list
  };

  std::unordered_map<int, Levels> levels_;
  std::unordered_map<int, List> lists_;
};

}  // namespace svea::extract_formats

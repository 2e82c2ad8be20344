// What the parts that the sheets of a workbook share say: texts and number formats.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "base/result.h"
#include "extract_formats/cell_format.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

using SharedStrings = std::vector<std::string>;

// The texts that cells refer to by number; none when there is no such part. Errors: as XmlStream, and
// file_too_large.
[[nodiscard]] Result<SharedStrings> read_shared_strings(package::ZipArchive& archive,
                                                        const std::string& part);

class XlsxStyles {
 public:
  // Empty when there is no such part. Errors: as XmlStream.
  [[nodiscard]] static Result<XlsxStyles> read(package::ZipArchive& archive, const std::string& part);

  // How cells of style `index` show their numbers.
  [[nodiscard]] const CellFormat& format(int index) const;

 private:
  std::unordered_map<int, CellFormat> own_;  // by numFmtId
  std::vector<CellFormat> formats_;          // by style
  CellFormat general_;
};

}  // namespace svea::extract_formats

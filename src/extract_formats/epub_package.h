// What an EPUB's package document says: which chapters there are, and about the book.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "extract_formats/properties.h"
#include "package/xml_stream.h"
#include "package/zip_archive.h"

namespace svea::extract_formats {

struct EpubPackage {
  Properties properties;              // authors joined with ", "; the day it was published
  std::vector<std::string> chapters;  // parts of the archive, in reading order

  // Errors: as XmlStream, and file_damaged where there is no package document.
  [[nodiscard]] static Result<EpubPackage> read(package::ZipArchive& archive);
};

}  // namespace svea::extract_formats

// The parts of an Office Open XML package and how they refer to each other (ECMA-376, part 2), and what
// OpenDocument packages note about themselves.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "extract_formats/properties.h"
#include "extract_formats/zip_archive.h"

namespace svea::extract_formats {

struct Relationship {
  std::string id;      // what the part calls it
  std::string type;    // the last step of its URI: "officeDocument", "styles", "footnotes" …
  std::string target;  // the name of the part in the archive
};

// What `part` refers to within the package; "" is the package itself. None when nothing is noted. Errors: as
// XmlStream.
[[nodiscard]] Result<std::vector<Relationship>> relationships_of(ZipArchive& archive,
                                                                 const std::string& part);

// The first target of that type; "" when there is none.
[[nodiscard]] std::string target_of(const std::vector<Relationship>& relationships, std::string_view type);

// Of a Dublin Core part such as docProps/core.xml or meta.xml: the first author and the last change. Empty
// when there is no such part. Errors: as XmlStream.
[[nodiscard]] Result<Properties> core_properties(ZipArchive& archive, const std::string& part);

// An encrypted OpenDocument package still lists its files, each with how it is encrypted. Errors: as
// XmlStream.
[[nodiscard]] Result<bool> is_encrypted_opendocument(ZipArchive& archive);

}  // namespace svea::extract_formats

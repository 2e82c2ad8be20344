// The parts of an Office Open XML package and how they refer to each other (ECMA-376, part 2).
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "package/zip_archive.h"

namespace svea::package {

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

}  // namespace svea::package
